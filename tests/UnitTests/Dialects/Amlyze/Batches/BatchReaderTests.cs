using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Onboarding.Api.Dialects.Amlyze.Batches;

namespace Onboarding.UnitTests.Dialects.Amlyze.Batches;

public class BatchReaderTests
{
    private const string Tricky = """
         {  "before" : { "customers" : [ 1, { "a" : "]}" } ] }, "n":-1.5e3 , "b":true,"x":null,
         "\u0063ust\u006Fmers" : [ {} , { "a" : "\\\"}]," , "b" : [ [ ] , { "c" : 1 } ] } ,7,
          "text ] } , \u00e9 žė山𠮷", null , true , [ ] , [ { "customers" : [ 0 ] } ] , -0.5E-7 , { "customers" : [ {} ] } ] ,
         "after" : [ { "customers" : 1 } , "\"" ] , "" : "" }
        """;

    [Fact]
    public async Task Elements_are_those_of_the_document_wherever_the_text_is_split()
    {
        foreach (var body in new[] { Bytes(Tricky), Bytes("\uFEFF" + Tricky), Bytes(Tricky + "\r\n\t ") })
        {
            for (var cut = 1; cut < body.Length; cut++)
            {
                (await Pieces.Read(body, piece => piece == 0 ? cut : body.Length)).Should().Equal(Oracle(Tricky), "cut at {0}", cut);
            }
        }
    }

    [Fact]
    public async Task Elements_are_those_of_the_document_in_small_segments()
    {
        var text = Long(new Random(7));
        var body = Bytes(text);
        for (var size = 1; size <= 40; size++)
        {
            (await Pieces.Read(body, _ => size)).Should().Equal(Oracle(text), "pieces of {0}", size);
        }
    }

    [Fact]
    public async Task Elements_are_those_of_the_document_in_segments_of_any_size()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = Long(random);
            (await Pieces.Read(Bytes(text), _ => random.Next(1, 9_000))).Should().Equal(Oracle(text), "seed {0}", seed);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("\"customers\"")]
    [InlineData("{}")]
    [InlineData("""{"customer":[]}""")]
    [InlineData("""{"Customers":[]}""")]
    [InlineData("""{"a":{"customers":[]}}""")]
    [InlineData("""{"customers":null}""")]
    [InlineData("""{"customers":{}}""")]
    [InlineData("""{"customers":"[]"}""")]
    [InlineData("""{"customers":[]""")]
    [InlineData("""{"customers":[{}""")]
    [InlineData("""{"customers":[{},]}""")]
    [InlineData("""{"customers":[{} {}]}""")]
    [InlineData("""{"customers":[{}],}""")]
    [InlineData("""{"customers":[{"a":1]}""")]
    [InlineData("""{"customers":[{a:1}]}""")]
    [InlineData("""{"customers":[{"a":01}]}""")]
    [InlineData("""{"customers":[/**/]}""")]
    [InlineData("""{"customers":[]}}""")]
    [InlineData("""{"customers":[]} x""")]
    [InlineData("""{"customers":[]}{"customers":[]}""")]
    [InlineData("""{"customers":[],"customers":[]}""")]
    [InlineData("""{"customers":[],"after":tru}""")]
    [InlineData("""{"customers":[],"after":"open""")]
    [InlineData("""{"\ud800\ud800":1,"customers":[]}""")]
    [InlineData("{\"customers\":[\"\u0001\"]}")]
    [InlineData("\uFEFF\uFEFF{\"customers\":[]}")]
    public async Task Another_structure_is_rejected_as_400_wherever_the_text_is_split(string text)
    {
        var body = Bytes(text);
        for (var cut = 1; cut <= body.Length; cut++)
        {
            (await Rejection(() => Pieces.Read(body, piece => piece == 0 ? cut : body.Length))).Should().Be(400, "cut at {0}", cut);
        }
    }

    [Theory]
    [InlineData(19_999, false)]
    [InlineData(20_000, false)]
    [InlineData(20_001, true)]
    [InlineData(39_000, true)]
    [InlineData(900_000, true)]
    public async Task Only_an_element_that_is_too_large_is_skipped(int length, bool isTooLarge)
    {
        var large = Large(length);
        foreach (var size in new[] { 13, 4_096, 50_000, 2_000_000 })
        {
            var elements = await Pieces.Read(Bytes($$"""{"customers":[1,{{large}},[{{large}}] ,2],"after":{"a":[1]} }"""), _ => size);
            elements.Select(element => element?.Length).Should().Equal(1, isTooLarge ? null : length, length + 2 > Pieces.MaxItemBytes ? null : length + 2, 1);
        }
    }

    [Theory]
    [InlineData(65)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public async Task An_element_may_have_any_depth(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var elements = await Pieces.Read(Bytes($$"""{"customers":[1,{{deep}},{"a":{{deep}} },2],"after":[[]] }"""), _ => 700);
        elements.Select(element => element?.Length).Should().Equal(1, depth > 9_000 ? null : 2 * depth, depth > 9_000 ? null : (2 * depth) + 7, 1);
    }

    [Fact]
    public async Task A_body_that_ends_inside_a_large_element_is_rejected_as_400() =>
        (await Rejection(() => Pieces.Read(Bytes($$"""{"customers":[{{Large(90_000)[..^1]}}"""), _ => 3_000))).Should().Be(400);

    [Fact]
    public async Task A_single_text_that_is_too_large_is_rejected_as_413()
    {
        var text = new string('x', 100_000);
        (await Rejection(() => Pieces.Read(Bytes($$"""{"before":"{{text}}","customers":[]}"""), _ => 3_000))).Should().Be(413);
    }

    [Theory]
    [InlineData("""{"customers":[1,2,tru]}""")]
    [InlineData("""{"customers":[1,2,3,4]}""")]
    public async Task A_reader_that_ends_early_leaves_the_rest_of_the_body_readable(string text)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Bytes(text));
        try
        {
            await foreach (var element in new BatchReader(pipe.Reader, 100).Elements(CancellationToken.None))
            {
                if (element.Json!.Value.Span.SequenceEqual("3"u8))
                {
                    break;
                }
            }
        }
        catch (BadHttpRequestException)
        {
            // The first body is not valid JSON.
        }

        await pipe.Writer.CompleteAsync();
        (await pipe.Reader.ReadAsync()).IsCompleted.Should().BeTrue();
    }

    private static string Large(int length) => "{\"a\":[" + string.Join(',', Enumerable.Repeat("1", (length - 8) / 2)) + (length % 2 == 0 ? " " : "  ") + "]}";

    private static string Long(Random random)
    {
        var elements = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(6) switch
        {
            0 => $"\"{new string('"', random.Next(300)).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            1 => $"{{\"customers\":[{string.Join(" , ", Enumerable.Range(0, random.Next(400)))}]}}",
            2 => $"{{ \"a\" : \"{string.Concat(Enumerable.Repeat("𠮷", random.Next(1, 200)))}\" }}",
            3 => $"{random.Next()}",
            4 => "{}",
            _ => new string('[', 70) + new string(' ', random.Next(50)) + new string(']', 70),
        });
        return $$"""{"before":[{{new string(' ', random.Next(3_000))}}],"customers":[{{string.Join(new string(' ', random.Next(30)) + ",\n", elements)}}]}""";
    }

    private static IEnumerable<string> Oracle(string text)
    {
        using var document = JsonDocument.Parse(text, new() { MaxDepth = 1_000 });
        return [.. document.RootElement.GetProperty("customers").EnumerateArray().Select(element => element.GetRawText())];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<int> Rejection(Func<Task> read) => (await read.Should().ThrowAsync<BadHttpRequestException>()).Which.StatusCode;
}
