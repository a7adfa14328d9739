package vn.motcua.process;

/** How an event is drawn: a ring, double when it is awaited on the way, with its sign. */
final class EventMark {
  static final String RING =
      "M0,-8 C4.4,-8 8,-4.4 8,0 C8,4.4 4.4,8 0,8 C-4.4,8 -8,4.4 -8,0 C-8,-4.4 -4.4,-8 0,-8 Z";
  private static final String CLOCK = RING + " M0,-6 V0 H4";
  private static final String ENVELOPE = "M-8,-5 H8 V5 H-8 Z L0,1 L8,-5";

  private EventMark() {}

  /** Dashed where the event does not interrupt. */
  static void draw(Svg svg, Event event, Layout.Box box) {
    boolean dashed = event.kind() == Event.Kind.BOUNDARY && !event.interrupting();
    svg.circle(box, 1.5);
    String x = Svg.n(box.x() + box.width() / 2);
    String y = Svg.n(box.y() + box.height() / 2);
    if (event.kind() != Event.Kind.START) {
      svg.put(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\"%s/>",
          x,
          y,
          Svg.n(Math.max(1, box.width() / 2 - 3)),
          Svg.INK,
          dashed ? " stroke-dasharray=\"3 2\"" : "");
    }
    String sign = event.trigger() instanceof Trigger.Message ? ENVELOPE : CLOCK;
    svg.put(
        "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"none\" stroke=\"%s\"/>",
        x, y, sign, Svg.INK);
  }
}
