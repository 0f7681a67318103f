using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.UnitTests.Risk;

public class RuleSetReadingTests
{
    [Fact]
    public void A_valid_document_is_read() => Sets.Defects(Sets.Small).Should().BeEmpty();

    [Theory]
    [InlineData("/key", null, "missing_member /key")]
    [InlineData("/key", "7", "wrong_kind /key")]
    [InlineData("/name", "\" \"", "invalid_value /name")]
    [InlineData("/colour", "1", "unknown_member /colour")]
    [InlineData("/notes", "[ 1 ]", "wrong_kind /notes/0")]
    [InlineData("/bands", null, "missing_member /bands")]
    [InlineData("/bands/NONE", "1", "invalid_value /bands/NONE")]
    [InlineData("/bands/HIGH", "101", "invalid_value /bands/HIGH")]
    [InlineData("/bands/HIGH", "4.5", "invalid_value /bands/HIGH")]
    [InlineData("/lists/listed/values/0", "{}", "wrong_kind /lists/listed/values/0")]
    [InlineData("/lists/listed/asOf", "\"yesterday\"", "invalid_value /lists/listed/asOf")]
    [InlineData("/lists/a b", "{ \"values\": [] }", "invalid_value /lists/a b")]
    [InlineData("/families", "[]", "invalid_count /families", "unknown_family /factors/0/family", "unknown_family /factors/1/family", "unknown_family /factors/2/family", "unknown_family /factors/3/family", "unknown_family /factors/4/family")]
    [InlineData("/families/1/family", "\"customer\"", "stated_twice /families/1", "unknown_family /factors/2/family")]
    [InlineData("/families/0/combination", "\"sum\"", "invalid_value /families/0/combination")]
    [InlineData("/factors", "{}", "wrong_kind /factors")]
    [InlineData("/factors/0", "[]", "wrong_kind /factors/0")]
    [InlineData("/factors/1/id", "\"type\"", "stated_twice /factors/1")]
    [InlineData("/factors/1/id", "\"a b\"", "invalid_value /factors/1/id")]
    [InlineData("/factors/0/weight", "5", "weight_without_effect /factors/0/weight")]
    [InlineData("/factors/3/weight", null, "missing_member /factors/3/weight")]
    [InlineData("/factors/3/weight", "10001", "invalid_value /factors/3/weight")]
    [InlineData("/factors/0/input", "\"entityType\"", "invalid_value /factors/0/input")]
    [InlineData("/factors/0/input", "\"/a//b\"", "invalid_value /factors/0/input")]
    [InlineData("/factors/0/input", "\"/a~2\"", "invalid_value /factors/0/input")]
    [InlineData("/factors/0/missing", "\"best\"", "invalid_value /factors/0/missing")]
    [InlineData("/factors/0/appliesTo", "\"DOG\"", "invalid_value /factors/0/appliesTo")]
    [InlineData("/factors/0/default", "-1", "invalid_value /factors/0/default")]
    [InlineData("/factors/0/mapping/0/points", "101", "invalid_value /factors/0/mapping/0/points")]
    [InlineData("/factors/0/mapping/0/values", null, "not_one_of /factors/0/mapping/0")]
    [InlineData("/factors/0/mapping/0/from", "1", "not_one_of /factors/0/mapping/0")]
    [InlineData("/factors/0/mapping/0/values", "[ null ]", "wrong_kind /factors/0/mapping/0/values/0")]
    [InlineData("/factors/2/mapping/1/list", "\"none\"", "unknown_list /factors/2/mapping/1/list")]
    [InlineData("/factors/4/mapping/1/below", "1000", "invalid_value /factors/4/mapping/1")]
    [InlineData("/factors/4/mapping/1/below", "1e99", "invalid_value /factors/4/mapping/1/below")]
    [InlineData("/floors/0/atLeast", "\"WORST\"", "invalid_value /floors/0/atLeast")]
    [InlineData("/floors/0/list", "\"listed\"", "not_one_of /floors/0")]
    [InlineData("/floors/0/inputs", "[]", "invalid_count /floors/0/inputs")]
    [InlineData("/floors/1/id", "\"sanctioned\"", "stated_twice /floors/1")]
    [InlineData("/prohibitions/0/atLeast", "\"HIGH\"", "unknown_member /prohibitions/0/atLeast")]
    public void A_defect_is_reported_with_its_pointer(string pointer, string? json, params string[] defects) =>
        Sets.Defects(Sets.With(pointer, json)).Should().BeEquivalentTo(defects);

    [Fact]
    public void All_defects_are_reported_together() =>
        Sets.Defects(Sets.With("/bands/LOW", "\"x\"", Sets.With("/name", "1", Sets.With("/floors/2/list", "\"y\""))))
            .Should().Equal("wrong_kind /name", "invalid_value /bands/LOW", "unknown_list /floors/2/list");

    [Theory]
    [InlineData("", "not_json ")]
    [InlineData("{", "not_json ")]
    [InlineData("[]", "wrong_kind ")]
    [InlineData("""{ "key": "\ud800" }""", "invalid_text ")]
    [InlineData("""{ "\udc00": 1 }""", "invalid_text ")]
    public void A_text_that_is_not_a_document_is_rejected(string text, string defect) => Sets.Defects(text).Should().Equal(defect);

    [Fact]
    public void A_member_stated_twice_is_rejected() =>
        Sets.Defects(Sets.Small.Replace("\"name\": \"Small\"", "\"name\": \"Small\", \"name\": \"Large\"", StringComparison.Ordinal)).Should().Equal("stated_twice /name");

    [Fact]
    public void Findings_are_limited() =>
        Sets.Defects($$"""{ "notes": [], {{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"m{i}\": 0"))}} }""").Should().HaveCount(1_000);

    [Fact]
    public void Inputs_are_every_path_once_in_ordinal_order() => Sets.Read(Sets.Small).Inputs.Select(input => input.Text).Should().Equal(
        "/cash", "/citizenshipCountry", "/entityType", "/isFamilyPEP", "/isPEP", "/isSanctioned", "/legalForm", "/permanentResidenceCountry",
        "/questionnaire/activity/countries/*/country", "/questionnaire/taxCountries/*/country", "/registrationCountry", "/relatedEntities/*/screening/pep/match",
        "/relatedEntities/*/screening/sanctions/match", "/screening/pep/match", "/screening/sanctions/match", "/turnovers/*/to");

    [Theory]
    [InlineData("/a~1b/~0c", """{ "a/b": { "~c": "x" } }""", "x")]
    [InlineData("/a/*/b/*", """{ "a": [ { "b": [ 2, 1.0 ] }, { "b": [ true, "z", "z" ] }, { "b": 5 } ] }""", "1", "2", "true", "z")]
    [InlineData("/a", """{ "a": [ "x" ] }""")]
    [InlineData("/a/0", """{ "a": [ "x" ] }""")]
    public void A_path_leads_to_scalars(string path, string customer, params string[] values)
    {
        InputPath.TryRead(path, out var input).Should().BeTrue();

        input!.Read(Sets.Json(customer)).Should().Equal(values);
    }
}
