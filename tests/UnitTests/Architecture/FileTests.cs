namespace Onboarding.UnitTests.Architecture;

public class FileTests
{
    private const int MaxLines = 250;
    private const int MaxColumns = 150;

    [Fact]
    public void A_file_has_at_most_250_lines_except_catalogues() => Source.All
        .Where(file => file.Lines.Length > MaxLines && !file.Path.EndsWith("Errors.cs", StringComparison.Ordinal))
        .Should().BeEmpty();

    [Fact]
    public void A_line_has_at_most_150_columns_except_in_catalogues() => Source.All
        .Where(file => !file.Path.EndsWith("Errors.cs", StringComparison.Ordinal))
        .SelectMany(file => file.Lines.Index().Where(line => line.Item.Length > MaxColumns).Select(line => $"{file.Path}:{line.Index + 1}"))
        .Should().Equal();

    [Fact]
    public void No_file_hides_code_in_regions() => Source.All.Where(file => file.Lines.Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)))
        .Should().BeEmpty();

    [Fact]
    public void A_namespace_is_its_folder() => Source.All
        .Select(file => (file, Space: file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
        .Where(one => one.Space is not null)
        .Should().OnlyContain(one => one.Space == $"namespace {NamespaceOf(one.file)};");

    private static string NamespaceOf(Source file) => "Onboarding." + string.Join('.', file.Path.Split('/')[1..^1]);
}
