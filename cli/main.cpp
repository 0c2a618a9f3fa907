// The program: a table of commands.
int main() { return 2; }
