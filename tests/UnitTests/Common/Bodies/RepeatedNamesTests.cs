using System.Text.Json;
using Onboarding.Api.Common.Json;

namespace Onboarding.UnitTests.Common.Bodies;

public sealed class RepeatedNamesTests
{
    [Theory]
    [InlineData("""{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}""", "")]
    [InlineData("""{"a":1,"a":1}""", "/a")]
    [InlineData("""{"a":1,"\u0061":2,"a":3}""", "/a /a")]
    [InlineData("""{"a":1,"A":2}""", "/A")]
    [InlineData("""{"x":{"a/b":1,"a/b":2},"y":[0,{"c":{"d":1,"d":2}}]}""", "/x/a~1b /y/1/c/d")]
    [InlineData("[[],1,null]", "")]
    public void A_member_that_its_object_has_already_is_found(string json, string paths)
    {
        using var document = JsonDocument.Parse(json);

        string.Join(' ', RepeatedNames.In(document.RootElement, StringComparer.OrdinalIgnoreCase)).Should().Be(paths);
    }
}
