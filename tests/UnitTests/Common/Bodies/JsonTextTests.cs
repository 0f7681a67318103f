using System.Text;
using Microsoft.AspNetCore.Http;
using Onboarding.Api.Common.Bodies;
using Onboarding.UnitTests.Common.Json;

namespace Onboarding.UnitTests.Common.Bodies;

public class JsonTextTests
{
    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":{"\udc00":1}}""")]
    [InlineData("""{"unknown":[{"deep":[[{"x":1,"y\uD800z":2}]]}]}""")]
    public void A_name_that_is_not_Unicode_is_rejected_at_any_depth(string body) =>
        Rejection(body).Should().Be("400 The body contains a name that is not valid Unicode.");

    [Theory]
    [InlineData("""{"a":"\ud800","b":["\udc00"],"\ud83d\ude00":{"\u0061":"\ud800"}}""")]
    [InlineData("""{"a\\ud800":1}""")]
    public void A_value_that_is_not_Unicode_is_left_to_its_member(string body) => Rejection(body).Should().BeNull();

    [Theory]
    [InlineData("", "The body is not JSON (line 1, byte 1).")]
    [InlineData("{\n \"a\": x}", "The body is not JSON (line 2, byte 7).")]
    [InlineData("{} {}", "The body is not JSON (line 1, byte 4).")]
    [InlineData("[]", "The body is not a JSON object.")]
    [InlineData("null", "The body is not a JSON object.")]
    [InlineData("{\"a\":1} // note", "The body contains comments, which JSON does not allow.")]
    [InlineData("/* note */ {", "The body is not JSON (line 1, byte 1).")]
    public void A_text_that_is_not_an_object_is_rejected_with_the_position(string body, string message) => Rejection(body).Should().Be($"400 {message}");

    [Fact]
    public void Comments_are_skipped_where_they_are_allowed()
    {
        Rejection("{ // note\n \"a\": 1 /* note */ }", allowsComments: true).Should().BeNull();
        Rejection("{ // note\n \"a\": }", allowsComments: true).Should().StartWith("400 The body is not JSON (line 2,");
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "400 The body is not JSON (line 1, byte 321).")]
    public void Nesting_ends_at_64(int depth, string? rejection) =>
        Rejection(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)).Should().Be(rejection);

    [Fact]
    public void An_extracted_member_has_its_last_value()
    {
        var body = """{"a":1,"b":{"x":[1, 2]},"a":"\ud800"}"""u8.ToArray();
        Encoding.UTF8.GetString(JsonText.ExtractMember(body, "a")!).Should().Be("""{"a":"\ud800"}""");
        Encoding.UTF8.GetString(JsonText.ExtractMember(body, "b")!).Should().Be("""{"b":{"x":[1, 2]}}""");
        JsonText.ExtractMember(body, "x").Should().BeNull();
        JsonText.ExtractMember("""{"c":null}"""u8.ToArray(), "c").Should().NotBeNull();
    }

    [Theory]
    [InlineData("$", "")]
    [InlineData(null, "")]
    [InlineData("$.firstName", "/firstName")]
    [InlineData("$.listAddress[0].country", "/listAddress/0/country")]
    [InlineData("$.listRelatedEntity[12].listContact[3]", "/listRelatedEntity/12/listContact/3")]
    [InlineData("$['a.b'].c", "")]
    public void Paths_of_the_serializer_become_JSON_pointers(string? path, string pointer) => JsonText.ToPointer(path).Should().Be(pointer);

    private static string? Rejection(string body, bool allowsComments = false)
    {
        try
        {
            JsonText.ReadObject(Encoding.UTF8.GetBytes(body), SampleContext.Default.Sample, new(1 << 20, ObjectBodies.Reject) { AllowsComments = allowsComments });
            return null;
        }
        catch (BadHttpRequestException rejection)
        {
            return $"{rejection.StatusCode} {rejection.Message}";
        }
    }
}
