package vn.motcua.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.records.Files;
import vn.motcua.records.StoredFile;

/** Uploading a file, to be named by its id in a filing, a supplement or a step. */
@RestController
class FilesApi {
  private final Files files;
  private final Permissions permissions;

  FilesApi(Files files, Permissions permissions) {
    this.files = files;
    this.permissions = permissions;
  }

  record FileView(UUID id, String name, String mediaType, long size, String sha256) {
    static FileView of(StoredFile file) {
      return new FileView(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
  }

  @PostMapping(path = "/api/v1/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FileView upload(@RequestParam MultipartFile file, Actor actor) throws IOException {
    permissions.require(actor, Action.FILE_ATTACH);
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return FileView.of(files.store(content, name == null ? "" : name, actor.id()));
    }
  }
}
