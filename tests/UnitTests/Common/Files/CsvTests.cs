using System.Text;
using Onboarding.Api.Common.Exports;
using Onboarding.Api.Common.Files;

namespace Onboarding.UnitTests.Common.Files;

public class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a,b", "a,b")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" blank", "\" blank\"")]
    public void A_field_is_quoted_where_it_must_be(string value, string field) => CsvText.Field(value, ";").Should().Be(field);

    [Theory]
    [InlineData("{\"a\":\"x\",\"b\":1}", "x,1")]
    [InlineData("{\"b\":null}", ",")]
    [InlineData("{\"a\":\"=SUM(A1)\",\"b\":true}", "'=SUM(A1),true")]
    [InlineData("{\"a\":\"+37060000000\",\"b\":-1.5}", "+37060000000,-1.5")]
    [InlineData("{\"a\":\"-cmd\",\"b\":\"@x\"}", "'-cmd,'@x")]
    [InlineData("{\"a\":\"+1+cmd|' /C calc'!A0\",\"b\":\"-2+3\"}", "'+1+cmd|' /C calc'!A0,'-2+3")]
    [InlineData("{\"a\":\"+370 600 00000\",\"b\":\"+\"}", "+370 600 00000,+")]
    [InlineData("{\"a\":{\"c\":[1]},\"b\":\"\"}", "\"{\"\"c\"\":[1]}\",")]
    public void A_line_of_an_export_becomes_a_row_without_formulas(string line, string row) =>
        Encoding.UTF8.GetString(CsvExport.Row(Encoding.UTF8.GetBytes(line), ["a", "b"])).Should().Be(row + "\n");
}
