using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class FormTests
{
    public static TheoryData<string, int> Limits => new()
    {
        { "communicationNumber", 256 }, { "requester", 256 }, { "customerExtId", 256 }, { "firstName", 256 }, { "lastName", 256 }, { "nationalCode", 256 },
        { "activityDescription", 32_768 }, { "incomeSourceDescription", 4_000 }, { "initialDepositBank", 4_000 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void A_text_has_a_maximum_length(string field, int length)
    {
        AmlyzeRequest.Individual().With($"/{field}", $"\"{new string('x', length)}\"").Findings().Should().BeEmpty();
        AmlyzeRequest.Individual().With($"/{field}", $"\"{new string('x', length + 1)}\"").Findings()
            .Should().ContainSingle().Which.Message.Should().EndWith("is invalid");
    }

    [Fact]
    public void A_lead_requires_a_date_of_birth() => (CustomerDraftBuilder.Lead() with { Profile = CustomerDraftBuilder.Lead().Profile with { BirthDate = null } })
        .Findings(Seed.Classifiers).Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.BirthDateMissing);

    [Theory]
    [InlineData(nameof(AmlyzeForms.Regular))]
    [InlineData(nameof(AmlyzeForms.Regular2023))]
    [InlineData(nameof(AmlyzeForms.Regular2026))]
    public void An_imported_lead_has_only_that_defect(string requested)
    {
        var draft = CustomerDraftBuilder.Individual() with { RequestedForm = CustomerDraftBuilder.Form(requested), Category = "LEAD_IND" };

        (draft with { Profile = draft.Profile with { BirthDate = null } })
            .Findings(Seed.Classifiers).Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.LeadNeedsEvaluate);
    }

    [Theory]
    [InlineData(nameof(AmlyzeForms.Regular), nameof(AmlyzeForms.Lead))]
    [InlineData(nameof(AmlyzeForms.Regular2023), nameof(AmlyzeForms.Lead2023))]
    [InlineData(nameof(AmlyzeForms.Regular2026), nameof(AmlyzeForms.Lead2026))]
    [InlineData(nameof(AmlyzeForms.Simplified), nameof(AmlyzeForms.Simplified))]
    public void A_lead_category_selects_the_form_of_leads(string requested, string form) =>
        (CustomerDraftBuilder.Lead() with { RequestedForm = CustomerDraftBuilder.Form(requested) }).Form.Should().BeSameAs(CustomerDraftBuilder.Form(form));

    [Theory]
    [InlineData("communicationNumber")]
    [InlineData("requester")]
    [InlineData("customerExtId")]
    [InlineData("riskManagementCategory")]
    [InlineData("entityType")]
    [InlineData("sourceOfRiskLevel")]
    [InlineData("applicationDate")]
    [InlineData("firstName")]
    [InlineData("lastName")]
    public void Null_and_blank_are_missing_like_an_absent_member(string field)
    {
        var absent = AmlyzeRequest.Individual().Without($"/{field}").Findings();

        AmlyzeRequest.Individual().With($"/{field}", "null").Findings().Select(found => found.Message).Should().Equal(absent.Select(found => found.Message));
        AmlyzeRequest.Individual().With($"/{field}", "\" \"").Findings().Select(found => found.Message).Should().Equal(absent.Select(found => found.Message));
        absent.Should().ContainSingle().Which.Message.Should().EndWith("is mandatory");
    }

    [Fact]
    public void An_empty_request_reports_every_field_that_both_types_require() => new AmlyzeText("{}").Findings(AmlyzeProfile.Default).Select(found => found.Path)
        .Should().BeEquivalentTo(
            "/communicationNumber", "/requester", "/customerExtId", "/riskManagementCategory", "/sourceOfRiskLevel", "/entityType", "/applicationDate");
}
