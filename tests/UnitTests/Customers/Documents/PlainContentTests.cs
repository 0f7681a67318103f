using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.UnitTests.Customers.Documents;

public class PlainContentTests
{
    private const int Most = 5 << 20;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 0xFB, 0xEF, 0xFF];
    private static readonly string Text = Convert.ToBase64String(Png);

    public static TheoryData<string> Taken =>
    [
        Text, "data:image/png;base64," + Text, "data:;base64," + Text, "DATA:text/plain;charset=x;BASE64," + Text,
        Text.Insert(4, "\r\n").Insert(11, "\n"), Text + "\r\n", "\r\n" + Text, Text[..^1] + "\n=", "data:image/jpeg;base64,\n" + Text,
    ];

    public static TheoryData<string> Rejected =>
    [
        "AAA", "A", "AAAA=", "====", "=AAA", "AA=A", "AAAA====", "AAAAA", Text[..^1], Text.Insert(4, " "), Text.Insert(4, "\t"), Text + " ", Text.Insert(4, "\0"),
        Text.Replace('+', '-').Replace('/', '_'), "ąAAA", "AAAA!AAA", "data:image/png," + Text, "data:image/png;base64" + Text, "data:", "data:image/png;base64;x," + Text,
        "data:" + new string('x', 300) + ";base64," + Text, "\"" + Text,
    ];

    [Theory, MemberData(nameof(Taken))]
    public void Base64_is_read_alone_in_lines_and_as_a_data_URL(string text)
    {
        var content = Read(text, out var findings);

        findings.Should().BeEmpty();
        content!.Bytes.Should().Equal(Png);
        content.Type.Should().Be(MediaType.Png);
    }

    [Theory, MemberData(nameof(Rejected))]
    public void Text_that_is_not_Base64_is_rejected_as_DOC09(string text) => Codes(text).Should().Equal("DOC09");

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("data:image/png;base64,")]
    public void An_empty_content_is_rejected_as_DOC08(string text) => Codes(text).Should().Equal("DOC08");

    [Fact]
    public void Another_type_is_rejected_as_DOC11() => Codes(Convert.ToBase64String("GIF89a"u8)).Should().Equal("DOC11");

    [Theory]
    [InlineData(14, 14)]
    [InlineData(14, 15)]
    [InlineData(13, 13)]
    [InlineData(12, 12)]
    public void A_content_of_the_maximum_size_is_accepted(int length, int most) => Read(Convert.ToBase64String(Png.AsSpan(0, length)), out _, most).Should().NotBeNull();

    [Theory]
    [InlineData(14, 13)]
    [InlineData(13, 12)]
    [InlineData(12, 11)]
    public void One_byte_more_is_rejected_as_DOC10(int length, int most)
    {
        Read(Convert.ToBase64String(Png.AsSpan(0, length)), out var findings, most).Should().BeNull();

        findings.Should().ContainSingle().Which.Code.Should().Be("DOC10");
        findings[0].Message.Should().Be($"Content has more than {most} bytes");
        findings[0].Path.Should().Be("/front");
    }

    [Fact]
    public void A_finding_does_not_contain_the_content()
    {
        Read("SECRET!!" + Text, out var findings);

        findings.Should().ContainSingle().Which.Message.Should().NotContain("SECRET");
    }

    [Fact]
    public void Reading_5_MiB_allocates_them_once_and_a_larger_content_not_at_all()
    {
        var bytes = new byte[Most];
        Png.CopyTo(bytes, 0);
        var text = Convert.ToBase64String(bytes);
        var tooLarge = text + "AAAA";
        Read(Text, out _);

        Allocated(() => Read(text, out _)!.Bytes.Length.Should().Be(Most)).Should().BeLessThan(Most + 100_000);
        Allocated(() => Read(tooLarge, out _).Should().BeNull()).Should().BeLessThan(100_000);
    }

    [Fact]
    public void Bytes_are_validated_in_the_same_way()
    {
        foreach (var (bytes, code) in new (byte[], string)[] { ([], "DOC08"), (new byte[20], "DOC10"), (new byte[19], "DOC11") })
        {
            var context = new ValidationContext([]);
            PlainContent.From(bytes, 19, context, "front").Should().BeNull();
            context.Findings.Select(finding => finding.Code).Should().Equal(code);
        }
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<string> Codes(string text)
    {
        Read(text, out var findings).Should().BeNull();
        return findings.Select(finding => finding.Code);
    }

    private static PlainContent? Read(string text, out IReadOnlyList<Finding> findings, int most = Most)
    {
        var context = new ValidationContext([]);
        var content = PlainContent.From(text, most, context, "front");
        findings = context.Findings;
        return content;
    }
}
