package vn.motcua.bench;

/** The one process, drawn once for everybody: the same nodes, gateways and flows. */
final class FiveSteps {
  static final String KEY = "bench-five-steps";

  private FiveSteps() {}

  /**
   * For an engine of the Activiti family.
   *
   * @param namespace that of its extensions
   */
  static String forEngines(String namespace) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="%s"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="five" targetNamespace="bench">
          <process id="%s" isExecutable="true">
            <startEvent id="start"/>
            <userTask id="receive" name="Tiếp nhận" x:candidateGroups="RECEPTION" x:dueDate="PT1H"/>
            <userTask id="assign" name="Phân công" x:candidateGroups="HEAD" x:dueDate="PT2H"/>
            <userTask id="examine" name="Thẩm định" x:candidateGroups="SPECIALIST" x:dueDate="PT16H"/>
            <userTask id="examine-beside" name="Thẩm định" x:candidateGroups="SPECIALIST"
                x:dueDate="PT16H"/>
            <userTask id="consult" name="Lấy ý kiến" x:candidateGroups="CLERK" x:dueDate="PT8H"/>
            <userTask id="approve" name="Phê duyệt" x:candidateGroups="LEADER" x:dueDate="PT8H"/>
            <userTask id="return" name="Trả kết quả" x:candidateGroups="RECEPTION" x:dueDate="PT24H"/>
            <endEvent id="end"/>
            <exclusiveGateway id="opinion" default="alone"/>
            <parallelGateway id="fork"/>
            <parallelGateway id="join"/>
            <exclusiveGateway id="examined"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="receive"/>
            <sequenceFlow id="f2" sourceRef="receive" targetRef="assign"/>
            <sequenceFlow id="f3" sourceRef="assign" targetRef="opinion"/>
            <sequenceFlow id="alone" sourceRef="opinion" targetRef="examine"/>
            <sequenceFlow id="asked" sourceRef="opinion" targetRef="fork">
              <conditionExpression xsi:type="tFormalExpression">${consulted}</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="f4" sourceRef="fork" targetRef="examine-beside"/>
            <sequenceFlow id="f5" sourceRef="fork" targetRef="consult"/>
            <sequenceFlow id="f6" sourceRef="examine-beside" targetRef="join"/>
            <sequenceFlow id="f7" sourceRef="consult" targetRef="join"/>
            <sequenceFlow id="f8" sourceRef="join" targetRef="examined"/>
            <sequenceFlow id="f9" sourceRef="examine" targetRef="examined"/>
            <sequenceFlow id="f10" sourceRef="examined" targetRef="approve"/>
            <sequenceFlow id="f11" sourceRef="approve" targetRef="return"/>
            <sequenceFlow id="f12" sourceRef="return" targetRef="end"/>
          </process>
        </definitions>
        """
        .formatted(namespace, KEY);
  }

  /**
   * For Motcua. Receiving is the counter's acceptance, before the internal process begins, so the
   * model has the other steps.
   */
  static String forMotcua() {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:m="http://motcua.vn/bpmn/1"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="five" targetNamespace="bench">
          <process id="%s" name="Quy trình đo tải" m:nameEn="Benchmark process" isExecutable="true">
            <laneSet id="lanes">
              <lane id="l1" name="Bộ phận Một cửa" m:nameEn="Reception" m:post="RECEPTION">
                <flowNodeRef>start</flowNodeRef><flowNodeRef>return</flowNodeRef>
                <flowNodeRef>end</flowNodeRef>
              </lane>
              <lane id="l2" name="Trưởng bộ phận" m:nameEn="Head" m:post="HEAD">
                <flowNodeRef>assign</flowNodeRef><flowNodeRef>opinion</flowNodeRef>
              </lane>
              <lane id="l3" name="Chuyên viên" m:nameEn="Specialist" m:post="SPECIALIST">
                <flowNodeRef>examine</flowNodeRef><flowNodeRef>examine-beside</flowNodeRef>
                <flowNodeRef>fork</flowNodeRef><flowNodeRef>join</flowNodeRef>
                <flowNodeRef>examined</flowNodeRef>
              </lane>
              <lane id="l4" name="Văn thư" m:nameEn="Clerk" m:post="CLERK">
                <flowNodeRef>consult</flowNodeRef>
              </lane>
              <lane id="l5" name="Lãnh đạo" m:nameEn="Leader" m:post="LEADER">
                <flowNodeRef>approve</flowNodeRef>
              </lane>
            </laneSet>
            <startEvent id="start" name="Đã tiếp nhận" m:nameEn="Accepted"/>
            <userTask id="assign" name="Phân công" m:nameEn="Assign" m:minutes="120"/>
            <userTask id="examine" name="Thẩm định" m:nameEn="Examine" m:minutes="960"/>
            <userTask id="examine-beside" name="Thẩm định" m:nameEn="Examine" m:minutes="960"/>
            <userTask id="consult" name="Lấy ý kiến" m:nameEn="Consult" m:minutes="480"/>
            <userTask id="approve" name="Phê duyệt" m:nameEn="Approve" m:minutes="480"
                m:evidence="result"/>
            <userTask id="return" name="Trả kết quả" m:nameEn="Return the result"/>
            <endEvent id="end" name="Đã trả" m:nameEn="Returned"/>
            <exclusiveGateway id="opinion" name="Cần lấy ý kiến?" m:nameEn="Consult?" default="alone"/>
            <parallelGateway id="fork"/>
            <parallelGateway id="join"/>
            <exclusiveGateway id="examined"/>
            <sequenceFlow id="f2" sourceRef="start" targetRef="assign"/>
            <sequenceFlow id="f3" sourceRef="assign" targetRef="opinion"/>
            <sequenceFlow id="alone" sourceRef="opinion" targetRef="examine"/>
            <sequenceFlow id="asked" sourceRef="opinion" targetRef="fork">
              <conditionExpression xsi:type="tFormalExpression">caseKey == 'lay-y-kien'</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="f4" sourceRef="fork" targetRef="examine-beside"/>
            <sequenceFlow id="f5" sourceRef="fork" targetRef="consult"/>
            <sequenceFlow id="f6" sourceRef="examine-beside" targetRef="join"/>
            <sequenceFlow id="f7" sourceRef="consult" targetRef="join"/>
            <sequenceFlow id="f8" sourceRef="join" targetRef="examined"/>
            <sequenceFlow id="f9" sourceRef="examine" targetRef="examined"/>
            <sequenceFlow id="f10" sourceRef="examined" targetRef="approve"/>
            <sequenceFlow id="f11" sourceRef="approve" targetRef="return"/>
            <sequenceFlow id="f12" sourceRef="return" targetRef="end"/>
          </process>
        </definitions>
        """
        .formatted(KEY);
  }
}
