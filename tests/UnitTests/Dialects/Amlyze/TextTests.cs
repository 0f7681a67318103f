using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>Control characters, broken and invisible text in every member that the wire records have.</summary>
public sealed class TextTests
{
    // Each requests the list of its own codes, with a finding of its own.
    private const string Screenings = "/initializeScreeningProcesses";

    public static TheoryData<string> Members => [.. Below(typeof(CustomerRequest), "").Where(path => path != Screenings)];

    [Fact]
    public void The_list_of_members_is_not_empty() => Members.Count.Should().BeGreaterThan(150);

    [Theory, MemberData(nameof(Members))]
    public void A_text_with_control_characters_or_the_replacement_character_is_noted_in_every_member(string path)
    {
        foreach (var text in new[] { "a\u0007b", "\u0001", "a\uFFFDb", "a\u0085b" })
        {
            new AmlyzeText(Body(path, text)).Draft().Unreadable.Should().Equal(path.Replace("/GIIN", "/giin", StringComparison.Ordinal).Replace("/LEI", "/lei", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/communicationNumber", "Com\u200BNr", "C001")]
    [InlineData("/communicationNumber", "\u200B\u2060", "C001")]
    [InlineData("/customerExtId", "IND\u00AD1", "C002")]
    [InlineData("/customerExtId", "IND\u30641", "C002", true)]
    [InlineData("/requester", "Bank\u202E", "C003")]
    [InlineData("/firstName", "\u2800\u3164", "C016.I01")]
    [InlineData("/firstName", "Lu\u200Bkas", "C016.I01", true)]
    [InlineData("/firstName", "Lu\nkas", "C016.I01")]
    [InlineData("/nationalCode", "1\uFEFF2", "C018")]
    [InlineData("/listContact/0/contactDetails", "a\u200B@example.org", "Q003.Co2")]
    [InlineData("/listBusinessEntityDocument/0/documentNumber", "P\u20601", "Q002.DOC03")]
    [InlineData("/listRelatedEntity/0/firstName", "\u200B", "C016.C016.RE07")]
    [InlineData("/activityDescription", "first line\r\nsecond\tline", "Q", true)]
    public void A_text_is_rejected_with_the_code_of_its_field(string path, string text, string code, bool isAccepted = false)
    {
        var findings = AmlyzeRequest.Full("INDIVIDUAL").With(path, JsonSerializer.Serialize(text)).Findings();

        if (isAccepted)
        {
            findings.Should().BeEmpty();
        }
        else
        {
            findings.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Path == path && finding.Code == code);
        }
    }

    private static IEnumerable<string> Below(Type body, string at) => WireMembers.All(body).SelectMany(member =>
    {
        var (type, path) = (member.Property.PropertyType, $"{at}/{member.Name}");
        return !type.IsGenericType ? type == typeof(string) ? [path] : Below(type, path)
            : type.GetGenericArguments()[0] is var part && part == typeof(string) ? [path]
            : Below(part, type.GetGenericTypeDefinition() == typeof(Part<>) || member.Name == "fieldOfActivity" ? path : $"{path}/0");
    });

    private static string Body(string path, string text)
    {
        JsonNode value = text;
        foreach (var part in path[1..].Split('/').Reverse())
        {
            value = part == "0" ? new JsonArray(value) : new JsonObject { [part] = value };
        }

        return value.ToJsonString();
    }
}
