using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>How simplified requests and items of batches are read.</summary>
public class OtherRequestTests
{
    public static TheoryData<string> SimplifiedSamples =>
    [
        .. Repository.Contract("amlyze", "samples", "index.json").GetProperty("samples").EnumerateArray()
            .Where(sample => sample.GetProperty("kind").GetString() == "simplified").Select(sample => sample.GetProperty("file").GetString()!),
    ];

    [Fact]
    public void A_simplified_request_has_only_the_fields_of_its_tables()
    {
        foreach (var field in Repository.Contract("amlyze", "fields.json").GetProperty("objects").GetProperty("Customer").EnumerateArray())
        {
            var (name, isLacking) = (field.GetProperty("name").GetString()!, IsLacking(field));
            // A value of another type, which the reader notes if it reads the field.
            var draft = Simplified($$"""{"{{name}}": [{"\u0000": 1}]}""").Draft;
            (draft.Unreadable.Count == 0 && draft.RequestedScreenings is null && draft.Profile.Addresses is null && draft.Profile.Contacts is null && draft.Profile.Documents is null)
                .Should().Be(isLacking, "{0}", name);
        }
    }

    [Theory, MemberData(nameof(SimplifiedSamples))]
    public void A_simplified_sample_has_no_findings(string file)
    {
        var command = Simplified(Repository.Read("tests", "Contracts", "amlyze", "samples", file));

        command.Draft.Findings(Seed.Classifiers).Should().BeEmpty();
        (command.UpdatesExisting, command.Draft.Form, command.Draft.SourceOfRiskLevel).Should().Be((true, AmlyzeForms.Simplified2026, null));
    }

    [Fact]
    public void A_simplified_request_may_have_a_lead_category() =>
        Simplified("""{"riskManagementCategory": "LEAD_AMLYZE"}""").Draft.Kind.Should().Be(CustomerKind.Simplified);

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"sourceOfRiskLevel": "EVALUATE", "riskLevel": null, "initializeScreeningProcesses": ["PEP", "OTHER"]}""", "PEP")]
    [InlineData("""{"sourceOfRiskLevel": {}, "riskLevel": " ", "initializeScreeningProcesses": [{}, 7]}""", "")]
    public void An_item_is_an_import_without_level_and_keeps_the_screenings_that_can_be_read(string json, string screenings)
    {
        var draft = Item(json).Draft;

        (draft.SourceOfRiskLevel, draft.RiskLevel, string.Join(' ', draft.RequestedScreenings ?? [])).Should().Be((SourceOfRiskLevel.Import, RiskLevel.None, screenings));
        draft.Unreadable.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"HUGE\"")]
    [InlineData("{}")]
    public void A_level_that_cannot_be_read_is_not_NONE(string level) =>
        Item($$"""{"riskLevel": {{level}}}""").Draft.Unreadable.Should().Equal("/riskLevel");

    [Theory]
    [InlineData("\"CREATE\"", false)]
    [InlineData("\"UPDATE\"", true)]
    [InlineData("null", false)]
    [InlineData("\"update\"", false)]
    public void An_item_with_action_UPDATE_updates(string action, bool updates) => Item($$"""{"action": {{action}}}""").Updates.Should().Be(updates);

    [Fact]
    public void A_valid_item_has_no_findings() => Item(Samples.Individual).Draft.Findings(Seed.Classifiers).Should().BeEmpty();

    // Whether the table marks the field as absent for every entity type.
    private static bool IsLacking(JsonElement field) =>
        !field.TryGetProperty("mandatory_in_simplified_table", out var marks) || marks.EnumerateObject().All(mark => mark.Value is { ValueKind: JsonValueKind.String } text && text.GetString() == "absent");

    private static CreateCustomer Simplified(string json) => AmlyzeReader.Simplified(new AmlyzeText(json).Wire(), AmlyzeProfile.Default);

    private static BatchItem Item(string json) => AmlyzeReader.BatchItem(new AmlyzeText(json).Wire(), AmlyzeProfile.Default);
}
