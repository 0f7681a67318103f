using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Kyc;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Customers.Kyc.KycStage;

namespace Onboarding.UnitTests.Customers.Kyc;

public class CustomerKycTests
{
    [Fact]
    public void A_person_s_submission_feeds_the_master_and_asks_for_an_assessment()
    {
        var customer = Customer().Submit(Of(Person));

        var profile = customer.Profile;
        (profile.FirstName, profile.MiddleName, profile.LastName, profile.FullName, customer.Name).Should().Be(("Alex", "Q", "Smith", "Alex Smith", "Alex Smith"));
        (profile.CitizenshipCountry, profile.PermanentResidenceCountry, profile.NationalCode, profile.BirthDate).Should().Be(("US", "US", "T-1", new DateOnly(1990, 5, 1)));
        profile.Addresses.Should().ContainSingle().Which.StreetAddress.Should().Be("Main Street 1, Flat 2");
        profile.Documents.Should().ContainSingle().Which.Should().Match<Domain.Customers.Documents.Document>(
            document => document.DocumentNumber == "P00012345" && document.Id == Person.IdentifyingInformation![0].Id && document.Expired == null);
        var answers = profile.Questionnaire!;
        answers.FieldOfActivity!.Employment!.IsEmployee.Should().BeTrue();
        answers.Income!.Sources!.Single().IncomeSourceType.Should().Be("SALARY");
        (answers.Income.Turnovers!.Single().From, answers.Income.Turnovers![0].To).Should().Be((5_000m, 9_999m));
        var kept = profile.Yativo()!.Kyc!.Person!;
        (kept.Gender, kept.Phone, kept.SelfieImage, kept.FirstName, kept.TaxId).Should().Be(("other", "55512345", KycStage.AFile, null, null));
        kept.IdentifyingInformation!.Single().Number.Should().BeNull("it stands among the documents");
        (customer.Category, customer.KycStatus, customer.Version).Should().Be(("IND", KycStatus.Submitted, 2));
        customer.Events.OfType<AssessmentAsked>().Should().ContainSingle().Which.CommunicationNumber.Should().StartWith("kyc-");
        profile.Email.Should().Be("alex@example.com");
    }

    [Fact]
    public void Answers_of_a_submission_stand_beside_those_there_are()
    {
        var customer = Customer().Submit(Of(Person)).Conclude(isAccepted: false);

        customer.Submit(Of(Person with { EmploymentStatus = "unemployed", SourceOfFunds = "a source that no classifier has", ExpectedMonthlyPaymentsUsd = "0_4999" }));

        var answers = customer.Profile.Questionnaire!;
        (answers.FieldOfActivity!.Employment!.IsEmployee, answers.FieldOfActivity.Employment.IsUnemployed).Should().Be((true, true));
        answers.Income!.Sources!.Select(source => source.IncomeSourceType).Should().Equal("SALARY");
        answers.Income.Turnovers!.Select(turnover => turnover.From).Should().Equal(5_000m, 0m);
    }

    [Fact]
    public void An_AMLYZE_update_keeps_the_owners_of_a_submission_and_replaces_other_related_entities()
    {
        var before = new CustomerProfileDraft(Customer(EntityType.Organization).Submit(Of(Business)).Profile);

        var after = (before with { RelatedEntities = [.. before.RelatedEntities!, new() { ExtId = "gone" }] })
            .ReplacedBy(new() { Title = "Example Ltd", RelatedEntities = [new() { ExtId = "other" }] }, AmlyzeForms.Regular);

        after.RelatedEntities!.Select(entity => entity.ExtId).Should().Equal("other", before.RelatedEntities![0].ExtId);
        after.RelatedEntities![1].Origin.Should().Be(EntityOrigin.Verification);
        before.ReplacedBy(new() { Title = "Example Ltd" }, AmlyzeForms.Regular).RelatedEntities.Should().Equal(before.RelatedEntities!);
        after.Title.Should().Be("Example Ltd");
    }

    [Fact]
    public void An_external_id_says_nothing_of_where_a_related_entity_came_from()
    {
        RelatedEntityDraft own = new() { ExtId = "kyc-0" };
        var customer = Customer(EntityType.Organization);
        customer.Amend(CustomerForm.None, now => now with { Profile = now.Profile with { RelatedEntities = [own with { EntityType = EntityType.Individual, RelationType = "OWNER", FirstName = "A", LastName = "B" }] } }, "Bank", Seed.Classifiers, Now);

        var submitted = new CustomerProfileDraft(customer.Submit(Of(Business)).Profile);

        submitted.RelatedEntities!.Select(entity => (entity.ExtId, entity.FirstName, entity.Origin))
            .Should().Equal(("kyc-0", "A", EntityOrigin.Request), ("kyc-0", "Ann", EntityOrigin.Verification));
        submitted.ReplacedBy(new() { Title = "Example Ltd" }, AmlyzeForms.Regular).RelatedEntities!.Select(entity => entity.FirstName).Should().Equal("Ann");
        submitted.ReplacedBy(new() { Title = "Example Ltd", RelatedEntities = [own] }, AmlyzeForms.Regular).RelatedEntities!.Select(entity => entity.FirstName).Should().Equal(null, "Ann");
    }

    [Fact]
    public void An_AMLYZE_update_replaces_documents_that_requests_listed_whether_they_have_an_id_or_not()
    {
        var before = new CustomerProfileDraft(Customer().Submit(Of(Person)).Profile);
        before = before with { Documents = [.. before.Documents!, new() { DocumentNumber = "listed", Id = Guid.NewGuid() }, new() { DocumentNumber = "presented", Origin = DocumentOrigin.Presented }] };

        before.ReplacedBy(new(), AmlyzeForms.Regular).Documents!.Select(document => document.DocumentNumber).Should().Equal("P00012345", "presented");
    }

    [Fact]
    public void A_business_s_submission_feeds_the_master()
    {
        var profile = Customer(EntityType.Organization).Submit(Of(Business)).Profile;

        (profile.Title, profile.TradingName, profile.RegistrationCountry, profile.EstablishmentDate, profile.NationalCode)
            .Should().Be(("Example Ltd", "Example", "GB", new DateOnly(2010, 1, 1), "R-1"));
        profile.Questionnaire!.Activity!.Description.Should().Be("Sells examples");
        var owner = profile.RelatedEntities.Should().ContainSingle().Subject;
        (owner.FirstName, owner.Share, owner.Country, owner.RelationType).Should().Be(("Ann", 33, "GB", "OWNER"));
        profile.Yativo()!.Kyc!.Business!.Owners!.Single().OwnershipPercentage.Should().Be(33.5m, "a related entity's share is a whole number");
    }

    [Fact]
    public void An_update_changes_what_it_states_and_replaces_earlier_documents_of_submissions_only()
    {
        var customer = Customer();
        customer.Amend(
            YativoForms.Customer,
            now => now with { Profile = now.Profile with { Documents = [Document("OWN").Of(default) with { Origin = DocumentOrigin.Presented }] } }, "Payments", Seed.Classifiers, Now);
        customer.Submit(Of(Person)).Conclude(isAccepted: false, "01");

        customer.Submit(Of(new PersonKyc { IdentifyingInformation = [Document("NEW") with { ExpirationDate = new(2021, 1, 1) }], Phone = "99999999" }, isUpdate: true));

        customer.Profile.Documents!.Select(document => (document.DocumentNumber, document.Expired)).Should().Equal(("OWN", null), ("NEW", true));
        var kept = customer.Profile.Yativo()!.Kyc!.Person!;
        (kept.Phone, kept.Gender, kept.SelfieImage, customer.Profile.FirstName, customer.Profile.MiddleName).Should().Be(("99999999", "other", KycStage.AFile, "Alex", "Q"));
        (customer.KycStatus, customer.KycGroundCode, customer.KycReviewedAt).Should().Be((KycStatus.Submitted, null, null));
    }

    [Fact]
    public void A_second_submission_waits_for_the_first_and_is_not_needed_once_approved()
    {
        var customer = Customer().Submit(Of(Person));
        Refusal(customer, Of(Person)).Should().Equal(KycErrors.UnderReview);
        customer.ReviewKyc(customer.CommunicationNumber, isDecided: false);
        Refusal(customer, Of(Person)).Should().Equal(KycErrors.UnderReview);
        customer.Conclude(isAccepted: true);
        Refusal(customer, Of(Person)).Should().Equal(KycErrors.AlreadyApproved);
        customer.Submit(Of(new PersonKyc { Phone = "99999999" }, isUpdate: true)).Conclude(isAccepted: false);
        customer.Submit(Of(Person)).KycStatus.Should().Be(KycStatus.Submitted);
    }

    [Fact]
    public void An_update_needs_an_earlier_submission_of_its_type()
    {
        Refusal(Customer(), Of(new PersonKyc(), isUpdate: true)).Should().Equal(KycErrors.NeverSubmitted);
        var customer = Customer().Submit(Of(Person));
        Refusal(customer, Of(new BusinessKyc(), isUpdate: true)).Should().Equal(KycErrors.TypeChanged);
        Refusal(customer, Of(new PersonKyc(), isUpdate: true) with { Type = null }).Should().Equal(KycErrors.Missing);
        Refusal(customer, Of(new PersonKyc(), isUpdate: true)).Should().Equal(KycErrors.NothingStated);
        Refusal(Customer(), Of(Business)).Should().Equal(KycErrors.OtherType);
    }

    [Fact]
    public void A_review_moves_the_status_until_it_is_final()
    {
        var customer = Customer().Submit(Of(Person));
        var number = customer.CommunicationNumber;

        customer.ReviewKyc("kyc-earlier", isDecided: false);
        customer.KycStatus.Should().Be(KycStatus.Submitted);
        customer.ReviewKyc(number, isDecided: false);
        customer.KycStatus.Should().Be(KycStatus.ManualReview);
        customer.ReviewKyc(number, isDecided: true);
        customer.KycStatus.Should().Be(KycStatus.UnderReview);
        customer.ConcludeKyc("kyc-earlier", customer.Version, isAccepted: true, null, Now);
        customer.KycStatus.Should().Be(KycStatus.UnderReview, "only the outcome of the last request counts");
        customer.ConcludeKyc(number, customer.Version, isAccepted: false, "01", Now);
        (customer.KycStatus, customer.KycGroundCode, customer.KycReviewedAt).Should().Be((KycStatus.Rejected, "01", Now));
        customer.ReviewKyc(number, isDecided: false);
        customer.KycStatus.Should().Be(KycStatus.Rejected, "a case that is reopened leaves the customer as it is");
        customer.ConcludeKyc(number, customer.Version, isAccepted: true, "01", Now.AddDays(1));
        (customer.KycStatus, customer.KycGroundCode, customer.KycReviewedAt).Should().Be((KycStatus.Approved, null, Now.AddDays(1)));
    }

    [Fact]
    public void Who_submitted_nothing_has_no_status_whatever_is_decided()
    {
        var customer = Customer();
        customer.ReviewKyc(customer.CommunicationNumber, isDecided: false);
        customer.Conclude(isAccepted: true);
        customer.KycStatus.Should().BeNull();
    }

    [Theory]
    [InlineData(CustomerStatus.Active, KycStatus.Approved)]
    [InlineData(CustomerStatus.Rejected, KycStatus.Rejected)]
    [InlineData(CustomerStatus.Pending, KycStatus.Submitted)]
    public void A_status_that_the_institution_states_ends_the_review(CustomerStatus stated, KycStatus reached)
    {
        var customer = Customer().Submit(Of(Person));

        customer.Update(
            CustomerDraftBuilder.Individual() with { SourceOfRiskLevel = SourceOfRiskLevel.Import, RiskLevel = RiskLevel.Low, Status = stated, CommunicationNumber = "next" },
            Seed.Classifiers, Now);

        customer.KycStatus.Should().Be(reached);
    }

    [Fact]
    public void The_longest_names_fit_the_column_of_the_name()
    {
        var customer = Customer().Submit(Of(Person with { FirstName = new('x', 1_024), LastName = new('y', 1_024) }));
        customer.Amend(CustomerForm.None, now => now with { Profile = now.Profile with { FullName = null } }, "Payments", Seed.Classifiers, Now);
        customer.Name.Should().HaveLength(Domain.Customers.Customer.NameMaxLength);

        customer.Amend(CustomerForm.None, now => now with { Profile = now.Profile with { FirstName = new string('x', Domain.Customers.Customer.NameMaxLength - 1) + "😀" } }, "Payments", Seed.Classifiers, Now);
        customer.Name.Should().Be(new string('x', Domain.Customers.Customer.NameMaxLength - 1), "half a letter is no text");
    }

    private static IEnumerable<Rule> Refusal(Customer customer, KycSubmission submission) =>
        FluentActions.Invoking(() => customer.Submit(submission)).Should().Throw<InvalidInput>().Which.Findings.Select(finding => finding.Rule);
}
