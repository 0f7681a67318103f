using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.UnitTests.Dialects.Amlyze;

public class LenientReadingTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void Booleans_may_be_quoted(string json, bool? value) => Draft($$"""{"isPEP": {{json}}}""").Profile.IsPEP.Should().Be(value);

    [Theory]
    [InlineData("1000.5", 1000.5)]
    [InlineData("\"1000.5\"", 1000.5)]
    [InlineData("\"1e3\"", 1000)]
    [InlineData("-0", 0)]
    public void Numbers_may_be_quoted(string json, decimal value) =>
        Draft($$"""{"initialDepositAmount": {{json}}}""").Profile.Questionnaire!.InitialDeposit!.Amount.Should().Be(value);

    [Theory]
    [InlineData("fieldOfActivity")]
    [InlineData("listContact")]
    [InlineData("listRelatedEntity")]
    [InlineData("listAdditionalValues")]
    [InlineData("initializeScreeningProcesses")]
    public void Blank_text_instead_of_a_list_or_object_counts_as_not_sent(string name)
    {
        var draft = Draft($$"""{"{{name}}": " "}""");

        (draft.Profile.Questionnaire, draft.Profile.Contacts, draft.Profile.RelatedEntities, draft.RequestedScreenings).Should().Be((null, null, null, null));
        Draft("""{"fieldOfActivity": [{"student": "", "pension": null}, ""]}""").Profile.Questionnaire.Should().BeNull();
    }

    [Theory]
    [InlineData("5", "\"7\"")]
    [InlineData("\"5\"", "7")]
    public void Bounds_of_turnovers_may_be_number_or_text(string from, string to) =>
        Draft($$"""{"listDeclaredTurnover": [{"from": {{from}}, "to": {{to}}}]}""").Profile.Questionnaire!.Income!.Turnovers
            .Should().Equal(new DeclaredTurnover { From = 5, To = 7 });

    [Theory]
    [InlineData("""{"student": {"isStudent": true}, "pension": {"isPensioner": false}}""")]
    [InlineData("""[{"student": {"isStudent": true}, "pension": {"isPensioner": false}}]""")]
    [InlineData("""[{"student": {"isStudent": true}}, null, {"pension": {"isPensioner": false}}]""")]
    [InlineData("""[{"student": {"isStudent": false}}, {"student": {"isStudent": true}, "pension": {"isPensioner": "false"}}]""")]
    public void The_field_of_activity_may_be_an_object_or_a_list(string json) =>
        Draft($$"""{"fieldOfActivity": {{json}}}""").Profile.Questionnaire!.FieldOfActivity
            .Should().Be(new FieldOfActivity { Student = new() { IsStudent = true }, Pension = new() { IsPensioner = false } });

    [Theory]
    [InlineData("2023-10-01")]
    [InlineData("2023-10-01T23:30:00+02:00")]
    [InlineData("2023-10-01T23:30:00.000Z")]
    [InlineData("2023-10-01T00:00:00.000+0000")]
    public void A_date_may_be_a_timestamp_and_means_the_day_as_written(string text) =>
        Draft($$"""{"applicationDate": "{{text}}"}""").Profile.ApplicationDate.Should().Be(new DateOnly(2023, 10, 1));

    [Fact]
    public void GIIN_and_LEI_are_read_under_both_names_and_the_new_one_wins()
    {
        var old = Draft("""{"GIIN": "G1", "LEI": "L1"}""").Profile;
        var both = Draft("""{"GIIN": "G1", "giin": "G2", "lei": "L2"}""").Profile;

        (old.Giin, old.Lei, both.Giin, both.Lei).Should().Be(("G1", "L1", "G2", "L2"));
    }

    [Theory]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("\" x \"", " x ")]
    public void Any_scalar_is_read_as_its_text(string json, string text) =>
        Draft($$"""{"nationalCode": {{json}}}""").Profile.NationalCode.Should().Be(text);

    [Fact]
    public void Unknown_names_are_ignored() =>
        Draft("""{"iSanctioned": true, "NationalCode": "1", "screeningLists": [{"a": []}], "nationalCode": "2"}""").Profile
            .Should().BeEquivalentTo(new CustomerProfileDraft { NationalCode = "2" });

    [Fact]
    public void The_last_of_repeated_names_applies() => Draft("""{"firstName": "Ana", "firstName": "Eva"}""").Profile.FirstName.Should().Be("Eva");

    [Theory]
    [InlineData("\"PEP\"")]
    [InlineData("[\"PEP\"]")]
    public void One_screening_may_stand_without_a_list(string json) =>
        Draft($$"""{"initializeScreeningProcesses": {{json}}}""").RequestedScreenings.Should().Equal("PEP");

    [Fact]
    public void A_missing_action_means_CREATE_and_under_A_updates_a_known_customer()
    {
        var withoutAction = new AmlyzeText("{}").Wire();

        AmlyzeReader.Command(withoutAction, AmlyzeProfile.Default).Should().BeOfType<CreateCustomer>().Which.UpdatesExisting.Should().BeFalse();
        AmlyzeReader.Command(withoutAction, AmlyzeProfile.A).Should().BeOfType<CreateCustomer>().Which.UpdatesExisting.Should().BeTrue();
        AmlyzeReader.Command(withoutAction with { Action = "CREATE" }, AmlyzeProfile.A).Should().BeOfType<CreateCustomer>().Which.UpdatesExisting.Should().BeFalse();
        AmlyzeReader.Command(withoutAction with { Action = "UPDATE" }, AmlyzeProfile.A).Should().BeOfType<UpdateQuestionnaire>();
    }

    [Fact]
    public void Profile_A_requires_neither_citizenship_nor_legal_form()
    {
        AmlyzeRequest.Individual().Without("/citizenshipCountry").Findings(AmlyzeProfile.A).Should().BeEmpty();
        AmlyzeRequest.Organization().Without("/legalForm").Findings(AmlyzeProfile.A).Should().BeEmpty();
        AmlyzeRequest.Individual().Without("/citizenshipCountry").Findings(AmlyzeProfile.C).Should().ContainSingle().Which.Code.Should().Be("C016.I06");
    }

    private static CustomerDraft Draft(string json) => new AmlyzeText(json).Draft();
}
