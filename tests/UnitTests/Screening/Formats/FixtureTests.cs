using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Infrastructure.Screening.Formats;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Screening.Formats;

/// <summary>
/// Ten invented entries in each format, with the peculiarities that the published files have. <c>expected.txt</c> beside the files states how they are
/// read: a line for each entry and each skipped row.
/// </summary>
public class FixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "UnitTests", "Screening", "Formats", "Fixtures");

    public static TheoryData<string> Formats => [.. All.Keys];

    private static Dictionary<string, IListFormat> All { get; } = typeof(IListFormat).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IListFormat)) && !type.IsInterface)
        .Select(type => (IListFormat)Activator.CreateInstance(type)!).ToDictionary(format => format.Name);

    [Fact]
    public void The_formats_are_those_of_the_contract() => All.Keys.Should().BeEquivalentTo(
        "ofac-csv", "ofac-xml", "un-xml", "eu-xml", "eu-csv", "uk-xml", "opensanctions-csv", "ftm", "core-csv");

    [Theory, MemberData(nameof(Formats))]
    public void Entries_are_read_as_they_are_stated(string format)
    {
        var content = All[format].Read(Files(format));

        string[] read = [$"published {content.PublishedAt:yyyy-MM-dd}", .. content.Entries.Select(Line), .. content.Skipped.Select(row => $"skipped {row.File}:{row.Line}: {row.Reason}")];

        if (Environment.GetEnvironmentVariable("ONBOARDING_WRITE_FIXTURES") is not null)
        {
            File.WriteAllLines(Path.Combine(Folder, format, "expected.txt"), read);
        }

        string.Join("\n", read).Should().Be(File.ReadAllText(Path.Combine(Folder, format, "expected.txt")).TrimEnd());
        content.Entries.Should().HaveCountGreaterThanOrEqualTo(10);
    }

    // A row that is cut off, or an element that is not closed, means that more is missing.
    [Theory, MemberData(nameof(Formats))]
    public void A_file_without_its_end_is_rejected(string format)
    {
        var files = Files(format);
        var main = files.First(file => file.Name is not ("alt.csv" or "add.csv" or "sdn_comments.csv"));
        var cut = main with { Content = main.Content[..(main.Content.Length - 25)] };

        var read = () => All[format].Read([.. files.Select(file => file == main ? cut : file)]);

        read.Should().Throw<ListFormatException>();
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_page_instead_of_the_list_is_rejected(string format)
    {
        var files = Files(format);
        foreach (var file in files)
        {
            var page = file with { Content = "\uFEFF\n<!DOCTYPE html><html><body>Sign in</body></html>"u8.ToArray() };

            var read = () => All[format].Read([.. files.Select(one => one == file ? page : one)]);

            read.Should().Throw<ListFormatException>(file.Name).WithMessage($"{file.Name}*");
        }
    }

    [Theory]
    [InlineData("ofac-xml", "<sdnList><sdnEntry><uid>1</uid><lastName>&b;</lastName></sdnEntry></sdnList>")]
    [InlineData("un-xml", "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>&b;</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>")]
    [InlineData("eu-xml", "<export><sanctionEntity logicalId='1'><nameAlias wholeName='&b;'/></sanctionEntity></export>")]
    [InlineData("uk-xml", "<Designations><Designation><UniqueID>1</UniqueID><Names><Name><Name6>&b;</Name6><NameType>Alias</NameType></Name></Names></Designation></Designations>")]
    public void A_document_type_definition_is_rejected(string format, string xml)
    {
        var read = () => All[format].Read([new ListFile("list.xml", System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>{xml}"))]);

        read.Should().Throw<ListFormatException>().WithMessage("list.xml*");
    }

    // Bytes that are not UTF-8, an encoded half of a surrogate pair, and escapes of one in JSON and XML.
    [Theory, MemberData(nameof(Formats))]
    public void Text_that_is_not_unicode_is_skipped_or_rejected(string format)
    {
        byte[][] wrong = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0], .. new[] { "\\ud800", "\\udc00x", "&#xD800;", "&#55296;" }.Select(System.Text.Encoding.UTF8.GetBytes)];
        var (files, strict) = (Files(format), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        foreach (var (file, bytes) in files.SelectMany(file => wrong.Select(bytes => (file, bytes))))
        {
            for (var at = 0; at < file.Content.Length; at += 53)
            {
                var changed = file with { Content = [.. file.Content[..at], .. bytes, .. file.Content[at..]] };
                try
                {
                    var content = All[format].Read([.. files.Select(one => one == file ? changed : one)]);

                    content.Entries.Sum(entry => entry.Names.Sum(name => strict.GetByteCount(name.Text))).Should().BePositive();
                }
                catch (ListFormatException)
                {
                    // The whole file is rejected.
                }
            }
        }
    }

    private static IReadOnlyList<ListFile> Files(string format) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, format)).Where(path => Path.GetFileName(path) != "expected.txt").Order(StringComparer.Ordinal)
            .Select(path => new ListFile(Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    private static string Line(ListedEntry entry) => string.Join(" | ",
        entry.Id,
        entry.Type,
        string.Join("; ", entry.Names.Select(name => name.IsWeak ? $"~{name.Text}" : name.Text)),
        string.Join("; ", entry.BirthDates),
        string.Join(' ', entry.Countries),
        entry.Gender,
        string.Join("; ", entry.Identifiers.Select(number => $"{number.Type} {number.Number} {number.Country}".TrimEnd())),
        entry.Position,
        entry.Remarks is { Length: > 40 } remarks ? $"{remarks[..40]}… ({remarks.Length})" : entry.Remarks);
}
