using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Cases;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.SignIn;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Console;

/// <summary>The parts of requests of pages, such as lists, flags and kept forms, and the status of each rejection.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("A, B;C\r\n  D E \n\n", new[] { "A, B;C", "D E" })]
    [InlineData("  ", new string[0])]
    public void Each_line_of_a_text_is_an_item(string text, string[] items) => Request(("units", text)).Items("units").Should().Equal(items);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", null)]
    public void A_flag_is_true_or_false(string text, bool? flag) => Request(("finished", text)).Flag("finished").Should().Be(flag);

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("yes")]
    public void Another_text_of_a_flag_is_rejected(string text)
    {
        var act = () => Request(("finished", text)).Flag("finished");
        act.Should().Throw<InvalidInput>().Which.Findings.Should().ContainSingle().Which.Path.Should().Be("/finished");
    }

    [Theory]
    [InlineData("150,000", "ambiguous_number")]
    [InlineData("ten", "no_number")]
    public void A_text_that_is_no_number_or_can_be_read_in_two_ways_is_rejected(string text, string code)
    {
        Request(("threshold", "0,75")).Decimal("threshold").Should().Be(0.75m);
        Request().Decimal("threshold").Should().BeNull();

        var act = () => Request(("threshold", text)).Decimal("threshold");
        var finding = act.Should().Throw<InvalidInput>().Which.Findings.Single();
        (finding.Rule.Code, finding.Path).Should().Be((code, "/threshold"));
    }

    [Fact]
    public void A_box_is_ticked_by_on_alone()
    {
        Request(("box", "on")).IsTicked("box").Should().BeTrue();
        Request().IsTicked("box").Should().BeFalse();
        var act = () => Request(("box", "off")).IsTicked("box");
        act.Should().Throw<InvalidInput>();
    }

    [Fact]
    public void A_kept_form_has_the_escaped_path_and_its_fields()
    {
        var kept = Resumption.Of(Request(("comment", "\"ą\" + 1"), (ConsoleGuard.TokenField, "secret")))!;

        kept.Action.Should().Be("/console/rules/A%20B%3F/draft");
        Resumption.Read(kept.ToText())!.Fields.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("comment", "\"ą\" + 1"));
    }

    [Theory]
    [InlineData("""{"Action":"/console","Fields":[{"Key":null,"Value":"x"}]}""")]
    [InlineData("""{"Action":"/console","Fields":[{"Key":"x","Value":null}]}""")]
    [InlineData("""{"Action":"/console","Fields":null}""")]
    [InlineData("""{"Action":"https://evil.example/console","Fields":[]}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void A_defective_kept_form_is_none(string json) => Resumption.Read(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))).Should().BeNull();

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("ą")]
    [InlineData("漢")]
    [InlineData("\u0001")]
    [InlineData("😀")]
    public void The_longest_text_fits_into_a_form_and_into_a_kept_form(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, ConsoleRoute.LongestText / letter.Length));
        const int others = 4_000;

        Uri.EscapeDataString(text).Length.Should().BeLessThan((int)ConsoleRoute.LongFormBytes - others);
        Resumption.Of(Request(("document", text)))!.ToText().Length.Should().BeLessThan((int)ConsoleRoute.LongFormBytes - others);
    }

    [Fact]
    public void Each_rejection_has_one_status_in_the_api_and_in_the_console()
    {
        ExceptionStatus.Of(new PreconditionFailed()).Should().Be(412);
        ExceptionStatus.Of(new InvalidInput([])).Should().Be(400);
        ExceptionStatus.Of(new NotFound("Case")).Should().Be(404);
        ExceptionStatus.Of(new ServiceBusyException()).Should().Be(503);
        ExceptionStatus.Of(new BadHttpRequestException("", 413)).Should().Be(413);
        ExceptionStatus.Of(new ConnectionResetException("")).Should().Be(499);
        ExceptionStatus.Of(new InvalidOperationException()).Should().Be(500);
        foreach (var user in new[] { "Console/Common/ConsoleRequest.cs", "Console/Common/ConsoleErrors.cs", "Common/Errors/CoreExceptionHandler.cs" })
        {
            Common.Repository.Read("src/Api", user).Should().Contain("ExceptionStatus.Of(").And.NotContain("=> StatusCodes.Status");
        }
    }

    [Fact]
    public void A_factor_without_data_is_explained_once()
    {
        const string score = """
            {"unitsPerPoint":1,"level":"HIGH","bandLevel":"HIGH","total":60,"families":[],"floors":[],"prohibitions":[],"blocked":["b"],"nearestChange":null,
            "factors":[{"id":"a","family":"customer","basis":"values","values":["x"],"points":10},
            {"id":"b","family":"customer","basis":"missing","values":[],"points":50}]}
            """;
        var read = Explanation.Read(JsonElement.Parse(score), JsonElement.Parse("""{"bands":{"LOW":0},"factors":[{"id":"b","name":"B"}]}"""));

        read.Factors.Select(factor => factor.Id).Should().Equal("b", "a");
        read.FactorsOfData.Select(factor => factor.Id).Should().Equal("a");
        read.Missing.Select(factor => factor.Id).Should().Equal("b");
    }

    private static ConsoleRequest Request(params (string Name, string Value)[] fields)
    {
        var context = new DefaultHttpContext { Request = { Path = "/console/rules/A B?/draft" } };
        return new(context, new FormCollection(fields.ToDictionary(one => one.Name, one => new StringValues(one.Value))));
    }
}
