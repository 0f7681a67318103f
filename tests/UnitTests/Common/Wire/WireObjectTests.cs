using System.Text.Json;
using Onboarding.Api.Common;

namespace Onboarding.UnitTests.Common.Wire;

/// <summary>Requests are read member by member; what cannot be read is noted where the rules look for it.</summary>
public sealed class WireObjectTests
{
    private readonly List<string> _noted = [];

    [Fact]
    public void What_a_NUL_means_is_the_choice_of_the_dialect_also_inside_objects_and_lists()
    {
        const string Body = """{"a":"x\u0000y","o":{"a":"x\u0000y"},"l":[{"a":"x\u0000y"}],"t":["x\u0000y"]}""";
        var taken = Of(Body);
        (taken.Text("a", "/a"), taken.Object("o", "/o")!.Value.Text("a", "/o/a"), taken.Objects("l", "/l")![0].Text("a", "/l/0/a"), taken.Texts("t", "/t")![0])
            .Should().Be(("x\0y", "x\0y", "x\0y", "x\0y"));
        _noted.Should().BeEmpty();

        var refused = Of(Body, Nul.Refused);
        (refused.Text("a", "/a"), refused.Object("o", "/o")!.Value.Text("a", "/o/a"), refused.Objects("l", "/l")![0].Text("a", "/l/0/a"), refused.Texts("t", "/t")![0])
            .Should().Be((null, null, null, null));
        _noted.Should().Equal("/a", "/o/a", "/l/0/a", "/t");
    }

    [Fact]
    public void Null_and_what_is_not_sent_are_nothing_and_no_defect()
    {
        var wire = Of("""{"n":null}""");
        foreach (var name in new[] { "n", "absent" })
        {
            (wire.Text(name, "/x"), wire.TextOrDigits(name, "/x"), wire.Flag(name, "/x"), wire.Day(name, "/x"), wire.Number(name, "/x")).Should().Be((null, null, null, null, null));
            (wire.Object(name, "/x").HasValue, wire.Objects(name, "/x"), wire.Texts(name, "/x"), wire.HasValue(name)).Should().Be((false, null, null, false));
        }

        (wire.Has("n"), wire.Has("absent"), wire.Noted).Should().Be((true, false, 0));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void Anything_else_than_a_text_is_noted(string value)
    {
        Of($$"""{"a":{{value}}}""").Text("a", "/a").Should().BeNull();
        _noted.Should().Equal("/a");
    }

    [Theory]
    [InlineData("\"2024-02-29\"", true)]
    [InlineData("\"2024-03-01\"", false)]
    [InlineData("\"2023-02-29\"", false)]
    [InlineData("\"2024-2-9\"", false)]
    [InlineData("20240229", false)]
    public void A_day_is_a_date_that_is_not_after_the_last_one(string value, bool isTaken)
    {
        Of($$"""{"a":{{value}}}""").Day("a", "/a", new DateOnly(2024, 2, 29)).HasValue.Should().Be(isTaken);
        _noted.Should().Equal(isTaken ? [] : ["/a"]);
    }

    [Fact]
    public void A_list_keeps_the_places_of_its_elements()
    {
        var wire = Of("""{"o":[{"a":"1"},5,{"a":"3"}],"t":["1",5,"3"],"no":{}}""");
        wire.Objects("o", "/o")!.Select(one => one.Text("a", "/x")).Should().Equal("1", null, "3");
        wire.Texts("t", "/t").Should().Equal("1", null, "3");
        (wire.Objects("no", "/no1"), wire.Texts("no", "/no2")).Should().Be((null, null));
        _noted.Should().Equal("/o/1", "/t", "/no1", "/no2");
    }

    [Fact]
    public void Where_one_member_counts_the_others_are_not_there()
    {
        var wire = Of("""{"a":{"b":"1"},"b":5}""", only: "a");
        (wire.Has("b"), wire.HasValue("b"), wire.Text("b", "/b"), wire.Object("a", "/a")!.Value.Text("b", "/a/b")).Should().Be((false, false, null, "1"));
        (wire.With([]).Has("b"), _noted.Count).Should().Be((false, 0));
    }

    [Theory]
    [InlineData("22100", "22100")]
    [InlineData("\"00100\"", "00100")]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e3", null)]
    public void A_number_of_digits_may_stand_for_its_text(string value, string? read)
    {
        Of($$"""{"a":{{value}}}""").TextOrDigits("a", "/a").Should().Be(read);
        _noted.Should().HaveCount(read is null ? 1 : 0);
    }

    private WireObject Of(string body, Nul nul = Nul.Taken, string? only = null) => new(JsonDocument.Parse(body).RootElement, _noted, nul, only);
}
