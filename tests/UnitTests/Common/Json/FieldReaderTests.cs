using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;

namespace Onboarding.UnitTests.Common.Json;

/// <summary>Requests are read by member; an unreadable value is noted under the pointer that the rules use.</summary>
public sealed class FieldReaderTests
{
    private static readonly FieldPolicy Strict = new();

    private readonly FieldReader _read = new(Strict);

    [Fact]
    public void A_text_with_control_characters_is_noted_also_inside_objects_and_lists()
    {
        var body = Of("""{"a":"x\u0000y","o":{"a":"x\u0000y"},"l":[{"a":"x\u0000y"}],"t":["x\u0000y"]}""");

        Texts(_read).Should().Equal(null, null, null, null);
        _read.Unreadable.Should().Equal("/a", "/o/a", "/l/0/a", "/t");

        string?[] Texts(FieldReader read) =>
        [
            read.Text(body.A, "a"),
            read.Object(body.O, "o", (inner, part) => inner.Text(part.A, "a")),
            read.List(body.L, "l", (inner, part) => inner.Text(part.A, "a"))![0],
            read.TextList(body.T, "t")![0],
        ];
    }

    [Fact]
    public void Null_and_absent_members_are_absent_and_no_defect()
    {
        foreach (var body in new[] { Of("""{"a":null,"o":null,"l":null,"t":null}"""), Of("{}") })
        {
            (_read.Text(body.A, "x"), _read.TextOrDigits(body.A, "x"), _read.Flag(body.A, "x"), _read.Date(body.A, "x"), _read.Decimal(body.A, "x"), _read.Integer(body.A, "x"))
                .Should().Be((null, null, null, null, null, null));
            (_read.Object(body.O, "x", (_, part) => part), _read.List(body.L, "x", (_, part) => part), _read.TextList(body.T, "x"), body.A.Sent.HasValue).Should().Be((null, null, null, false));
        }

        _read.Unreadable.Should().BeEmpty();
        Of("""{"a":null,"o":null,"l":null,"t":null}""").Should().Match<Sample>(body => body.A.IsSent && body.O.IsSent && body.L.IsSent && body.T.IsSent);
        Of("{}").Should().Match<Sample>(body => !body.A.IsSent && !body.O.IsSent && !body.L.IsSent && !body.T.IsSent);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void Anything_but_a_text_is_noted(string value)
    {
        _read.Text(Of($$"""{"a":{{value}}}""").A, "a").Should().BeNull();
        _read.Unreadable.Should().Equal("/a");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"true\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public void Anything_but_true_and_false_is_not_a_boolean(string value)
    {
        _read.Flag(Of("""{"a":true}""").A, "a").Should().BeTrue();
        _read.Flag(Of("""{"a":false}""").A, "a").Should().BeFalse();
        _read.Flag(Of($$"""{"a":{{value}}}""").A, "a").Should().BeNull();
        _read.Unreadable.Should().Equal("/a");
    }

    [Theory]
    [InlineData("\"2024-02-29\"", true)]
    [InlineData("\"2024-03-01\"", false)]
    [InlineData("\"2023-02-29\"", false)]
    [InlineData("\"2024-2-9\"", false)]
    [InlineData("\"2024-02-29T00:00:00Z\"", false)]
    [InlineData("20240229", false)]
    public void A_day_is_a_date_that_is_not_after_the_last_one(string value, bool isTaken)
    {
        _read.Date(Of($$"""{"a":{{value}}}""").A, "a", new DateOnly(2024, 2, 29)).HasValue.Should().Be(isTaken);
        _read.Unreadable.Should().Equal(isTaken ? [] : ["/a"]);
    }

    [Theory]
    [InlineData("25.5", true)]
    [InlineData("\"25.5\"", true)]
    [InlineData("2.55e1", true)]
    [InlineData("\"2.55e1\"", false)]
    [InlineData("1e400", false)]
    [InlineData("true", false)]
    public void A_number_may_be_written_as_a_text_without_an_exponent(string value, bool isTaken)
    {
        _read.Decimal(Of($$"""{"a":{{value}}}""").A, "a", System.Globalization.NumberStyles.AllowDecimalPoint).Should().Be(isTaken ? 25.5m : null);
        _read.Unreadable.Should().HaveCount(isTaken ? 0 : 1);
    }

    [Fact]
    public void A_list_keeps_the_indexes_of_its_elements()
    {
        var body = Of("""{"l":[{"a":"1"},5,{"a":"3"},null,""],"t":["1",5,"3",null]}""");
        _read.List(body.L, "l", (read, part) => read.Text(part.A, "a")).Should().Equal("1", null, "3", null, null);
        _read.TextList(body.T, "t").Should().Equal("1", null, "3", null);
        _read.Unreadable.Should().Equal("/l/1", "/l/3", "/l/4", "/t", "/t");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("false")]
    public void A_value_that_is_neither_object_nor_list_is_noted(string value)
    {
        var body = Of($$"""{"o":{{value}},"l":{{value}},"t":{{value}}}""");
        (_read.Object(body.O, "o", (_, part) => part), _read.List(body.L, "l", (_, part) => part), _read.TextList(body.T, "t")).Should().Be((null, null, null));
        _read.Unreadable.Should().Equal("/o", "/l", "/t");
    }

    [Fact]
    public void An_empty_list_is_a_list_and_the_last_of_two_members_with_one_name_counts()
    {
        _read.List(Of("""{"l":[]}""").L, "l", (_, part) => part).Should().BeEmpty();
        var twice = Of("""{"a":"1","a":"2","o":{"a":"1"},"o":{},"l":[{}],"l":null}""");
        (_read.Text(twice.A, "a"), _read.Object(twice.O, "o", (read, part) => read.Text(part.A, "a") ?? "none"), twice.L.Kind).Should().Be(("2", "none", PartKind.Null));
    }

    [Fact]
    public void One_element_too_many_is_enough_to_reject_a_list()
    {
        var body = Of($$"""{"l":[{{string.Join(',', Enumerable.Repeat("{}", 10_050))}}]}""");
        body.L.List.Should().HaveCount(Domain.Customers.Questionnaires.ListRules.MaxItems + 1);
    }

    [Theory]
    [InlineData("22100", "22100")]
    [InlineData("\"00100\"", "00100")]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e3", null)]
    public void A_number_of_digits_is_read_as_text(string value, string? read)
    {
        _read.TextOrDigits(Of($$"""{"a":{{value}}}""").A, "a").Should().Be(read);
        _read.Unreadable.Should().HaveCount(read is null ? 1 : 0);
    }

    [Fact]
    public void A_value_is_written_as_it_was_sent()
    {
        const string Body = """{"a":"x","n":-1.50,"f":false,"o":{"a":"y"},"l":[{"a":"z"},{}],"t":["1","2"]}""";
        JsonSerializer.Serialize(Of(Body), SampleContext.Default.Sample).Should().Be(Body);
        JsonSerializer.Serialize(new Sample(), SampleContext.Default.Sample).Should().Be("{}");
    }

    private static Sample Of(string body) => JsonSerializer.Deserialize(body, SampleContext.Default.Sample)!;
}

/// <summary>A body with a member of each shape.</summary>
internal sealed record Sample
{
    [JsonPropertyName("a")]
    public Field<string> A { get; set; }

    [JsonPropertyName("n")]
    public Field<decimal> N { get; set; }

    [JsonPropertyName("f")]
    public Field<bool> F { get; set; }

    [JsonPropertyName("o")]
    public Part<SamplePart> O { get; set; }

    [JsonPropertyName("l")]
    public Items<SamplePart> L { get; set; }

    [JsonPropertyName("t")]
    public Texts T { get; set; }
}

/// <summary>An object inside it.</summary>
internal sealed record SamplePart
{
    [JsonPropertyName("a")]
    public Field<string> A { get; set; }
}

[JsonSourceGenerationOptions(ReadCommentHandling = JsonCommentHandling.Skip, GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(SamplePart))]
internal sealed partial class SampleContext : JsonSerializerContext;
