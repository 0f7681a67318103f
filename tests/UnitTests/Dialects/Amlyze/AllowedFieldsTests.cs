using System.Text.Json;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.Common;
using Onboarding.UnitTests.Customers.Fields;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>The allowed fields of each form are those of its published pages.</summary>
public class AllowedFieldsTests
{
    private static readonly JsonElement[] Published = [.. Repository.Contract("amlyze", "fields.json").GetProperty("objects").GetProperty("Customer").EnumerateArray()];

    [Fact]
    public void A_regular_customer_has_every_published_name() => AmlyzeForms.Regular.Fields.Should().BeEquivalentTo(Published.Select(Name).Concat(OwnFields.All));

    [Fact]
    public void A_simplified_customer_has_the_fields_of_its_pages() =>
        AmlyzeForms.Simplified.Fields.Should().BeEquivalentTo(Published.Where(field => IsOn(field, "mandatory_in_simplified_table")).Select(Name).Concat(OwnFields.All));

    [Fact]
    public void A_lead_has_the_fields_of_its_pages_and_the_status_that_the_rule_for_closing_dates_needs()
    {
        var lead = Published.Where(field => IsOn(field, "mandatory_in_lead_table")).Select(Name).Concat(["riskLevel", "customerStatus"]).Concat(OwnFields.All);

        AmlyzeForms.Lead.Fields.Should().BeEquivalentTo(lead);
        AmlyzeForms.Lead2023.Fields.Should().BeEquivalentTo(AmlyzeForms.Lead.Fields);
    }

    [Theory]
    [InlineData("EVALUATE", false)]
    [InlineData("IMPORT", true)]
    public void A_field_that_no_page_of_leads_has_is_ignored_for_leads_only(string source, bool isRead)
    {
        var draft = AmlyzeRequest.Organization().With("/riskManagementCategory", "\"LEAD_ORG\"").With("/sourceOfRiskLevel", $"\"{source}\"").With("/tradingName", "\"Roxy\"").Draft();

        (draft.Profile.TradingName == "Roxy").Should().Be(isRead);
    }

    private static string Name(JsonElement field) => field.GetProperty("name").GetString()!;

    // A field is allowed if the page of at least one entity type has it.
    private static bool IsOn(JsonElement field, string table) => field.TryGetProperty(table, out var marks)
        && marks.EnumerateObject().Any(mark => mark.Value is not { ValueKind: JsonValueKind.String } text || text.GetString() != "absent");
}
