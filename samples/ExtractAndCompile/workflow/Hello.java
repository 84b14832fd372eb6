/** Says hello. */
public final class Hello {
    private Hello() {
    }

    public static void main(String[] args) {
        System.out.println("Hello from a compiled class.");
    }
}
