using System.IO.Pipelines;
using System.Text;
using Onboarding.Api.Dialects.Amlyze.Import;

namespace Onboarding.UnitTests.Dialects.Amlyze.Import;

public class LineReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", "1:{\"a\":1}|2:{\"b\":2}")]
    [InlineData("{\"a\":1}\n{\"b\":2}", "1:{\"a\":1}|2:{\"b\":2}")]
    [InlineData("{\"a\":1}\r\n\r\n  \n{\"b\":2}\r\n", "1:{\"a\":1}\r|4:{\"b\":2}\r")]
    [InlineData("\uFEFF{\"a\":1}\n\uFEFF", "1:{\"a\":1}|2:\uFEFF")]
    [InlineData("\uFEFF\n{}", "2:{}")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public async Task Each_line_that_is_not_blank_is_a_record_with_its_number(string text, string expected)
    {
        foreach (var size in new[] { 1, 3, 4_096 })
        {
            (await Read(text, maxLineBytes: 1_000, size)).Should().Be(expected);
        }
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_skipped_and_reported()
    {
        var text = $"{{}}\n{new string('x', 50)}\n{{}}\n{new string('y', 50)}";

        foreach (var size in new[] { 1, 7, 4_096 })
        {
            (await Read(text, maxLineBytes: 20, size)).Should().Be("1:{}|2:too long|3:{}|4:too long");
        }
    }

    private static async Task<string> Read(string text, int maxLineBytes, int size)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(size))
            {
                await pipe.Writer.WriteAsync(piece);
            }

            await pipe.Writer.CompleteAsync();
        });
        var seen = new List<string>();
        await foreach (var element in new LineReader(pipe.Reader, maxLineBytes).Elements(CancellationToken.None))
        {
            seen.Add($"{element.Position}:{(element.Json is { } json ? Encoding.UTF8.GetString(json.Span) : "too long")}");
        }

        await writing;
        return string.Join('|', seen);
    }
}
