using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Verification.VerificationStage;

namespace Onboarding.UnitTests.Verification;

public class CustomerVerificationTests
{
    [Fact]
    public void A_submission_changes_the_customer_s_data_and_requests_an_assessment()
    {
        var customer = Customer();
        var submission = Submission(new() { Type = EntityType.Individual, Changes = new() { FirstName = Change.To<string?>("Alex"), CitizenshipCountry = Change.To<string?>("LT") } });

        customer.Submit(submission);

        (customer.Profile.FirstName, customer.Country, customer.Name).Should().Be(("Alex", "LT", "Alex Smith"));
        (customer.VerificationStatus, customer.Version, customer.Category, customer.SourceOfRiskLevel).Should().Be((VerificationStatus.Submitted, 2, "IND", SourceOfRiskLevel.Evaluate));
        customer.Events.OfType<AssessmentRequested>().Should().ContainSingle().Which.CommunicationNumber.Should().Be(submission.CommunicationNumber);
    }

    [Fact]
    public void Every_defect_is_reported_at_once_and_the_customer_does_not_change()
    {
        var customer = Customer();
        var submission = Submission(new() { Type = EntityType.Organization, Defects = [Finding.Of(Defect, "/x")], Changes = new() { FirstName = Change.To<string?>("Alex") } });

        Rejections(customer, submission).Should().Equal(VerificationErrors.OtherType, Defect);

        (customer.VerificationStatus, customer.Version, customer.Profile.FirstName).Should().Be((null, 1, null));
    }

    [Fact]
    public void A_defect_of_the_customer_s_data_is_rejected_like_one_of_the_submission()
    {
        var customer = Customer();

        Rejections(customer, Submission(new() { Type = EntityType.Individual, Changes = new() { CitizenshipCountry = Change.To<string?>("ZZ") } })).Should().Equal(CustomerErrors.CitizenshipUnknown);

        customer.VerificationStatus.Should().BeNull();
    }

    [Fact]
    public void A_later_submission_replaces_documents_and_entities_of_the_earlier_one_only()
    {
        var customer = Customer(EntityType.Organization);
        customer.Patch(Form, new() { Documents = [Document("listed", DocumentOrigin.Request), Document("presented", DocumentOrigin.Presented)], RelatedEntities = [Entity("listed", EntityOrigin.Request)] }, "Bank", Seed.Classifiers, Now);
        VerificationSubmission Of(string name) => Submission(new()
        {
            Type = EntityType.Organization,
            Changes = new() { Documents = [Document(name, DocumentOrigin.Verification)], RelatedEntities = [Entity(name, EntityOrigin.Verification)] },
        });

        customer.Submit(Of("first")).Decide(isAccepted: false).Submit(Of("second"));

        customer.Profile.Documents!.Select(document => document.DocumentNumber).Should().Equal("listed", "presented", "second");
        customer.Profile.RelatedEntities!.Select(entity => entity.FirstName).Should().Equal("listed", "second");
        customer.Decide(isAccepted: true).Submit(Update(EntityType.Organization)).Profile.RelatedEntities.Should().HaveCount(2, "an update without entities does not replace them");
    }

    [Fact]
    public void A_second_submission_is_rejected_during_a_review_and_after_an_approval()
    {
        var customer = Customer().Submit(First());
        Rejections(customer, First()).Should().Equal(VerificationErrors.UnderReview);
        customer.ReviewVerification(customer.CommunicationNumber, isDecided: false);
        Rejections(customer, First()).Should().Equal(VerificationErrors.UnderReview);
        customer.Decide(isAccepted: true);
        Rejections(customer, First()).Should().Equal(VerificationErrors.AlreadyApproved);
        customer.Submit(Update()).Decide(isAccepted: false);
        customer.Submit(First()).VerificationStatus.Should().Be(VerificationStatus.Submitted);
    }

    [Fact]
    public void An_update_requires_an_earlier_submission_of_its_type()
    {
        Rejections(Customer(), Update()).Should().Equal(VerificationErrors.NeverSubmitted);
        var customer = Customer().Submit(First());
        Rejections(customer, Update(EntityType.Organization)).Should().Equal(VerificationErrors.TypeChanged);
        Rejections(customer, Submission(new(), isUpdate: true)).Should().Equal(VerificationErrors.TypeMissing);
        Rejections(customer, Submission(new() { Type = EntityType.Individual, IsEmpty = true }, isUpdate: true)).Should().Equal(VerificationErrors.NoChanges);
        Rejections(Customer(), First(EntityType.Organization)).Should().Equal(VerificationErrors.OtherType);
    }

    [Fact]
    public void A_review_moves_the_status_until_it_is_final()
    {
        var customer = Customer().Submit(First());
        var number = customer.CommunicationNumber;

        customer.ReviewVerification("earlier", isDecided: false);
        customer.VerificationStatus.Should().Be(VerificationStatus.Submitted);
        customer.ReviewVerification(number, isDecided: false);
        customer.VerificationStatus.Should().Be(VerificationStatus.InReview);
        customer.ReviewVerification(number, isDecided: true);
        customer.VerificationStatus.Should().Be(VerificationStatus.Decided);
        customer.ApplyVerificationOutcome("earlier", customer.Version, isAccepted: true, null, Now);
        customer.VerificationStatus.Should().Be(VerificationStatus.Decided, "only the outcome of the last request is applied");
        customer.ApplyVerificationOutcome(number, customer.Version, isAccepted: false, "01", Now);
        (customer.VerificationStatus, customer.VerificationGroundCode, customer.VerificationReviewedAt).Should().Be((VerificationStatus.Rejected, "01", Now));
        customer.ReviewVerification(number, isDecided: false);
        customer.VerificationStatus.Should().Be(VerificationStatus.Rejected, "reopening a case does not change the customer");
        customer.ApplyVerificationOutcome(number, customer.Version, isAccepted: true, "01", Now.AddDays(1));
        (customer.VerificationStatus, customer.VerificationGroundCode, customer.VerificationReviewedAt).Should().Be((VerificationStatus.Approved, null, Now.AddDays(1)));
    }

    [Fact]
    public void An_outcome_of_an_outdated_version_has_no_effect()
    {
        var customer = Customer().Submit(First());
        customer.ApplyOutcome(RiskLevel.Low, isAccepted: true, customer.Version);

        customer.ApplyVerificationOutcome(customer.CommunicationNumber, customer.Version - 1, isAccepted: false, "01", Now);

        customer.VerificationStatus.Should().Be(VerificationStatus.Submitted);
    }

    [Fact]
    public void A_later_submission_clears_the_ground_of_the_earlier_rejection()
    {
        var customer = Customer().Submit(First()).Decide(isAccepted: false, "01").Submit(First());

        (customer.VerificationStatus, customer.VerificationGroundCode, customer.VerificationReviewedAt).Should().Be((VerificationStatus.Submitted, null, null));
    }

    [Fact]
    public void A_customer_without_a_submission_has_no_status_after_a_decision()
    {
        var customer = Customer();
        customer.ReviewVerification(customer.CommunicationNumber, isDecided: false);
        customer.Decide(isAccepted: true);
        customer.VerificationStatus.Should().BeNull();
    }

    [Theory]
    [InlineData(CustomerStatus.Active, VerificationStatus.Approved)]
    [InlineData(CustomerStatus.Rejected, VerificationStatus.Rejected)]
    [InlineData(CustomerStatus.Pending, VerificationStatus.Submitted)]
    [InlineData(CustomerStatus.Suspended, VerificationStatus.Submitted)]
    public void A_status_in_a_request_ends_the_review(CustomerStatus sent, VerificationStatus reached)
    {
        var customer = Customer().Submit(First());

        customer.Update(
            new()
            {
                RequestedForm = Form,
                Requester = "Bank",
                CommunicationNumber = "next",
                EntityType = EntityType.Individual,
                Category = "IND",
                SourceOfRiskLevel = SourceOfRiskLevel.Import,
                RiskLevel = RiskLevel.Low,
                Status = sent,
            },
            Seed.Classifiers,
            Now);

        customer.VerificationStatus.Should().Be(reached);
    }

    private static IEnumerable<Rule> Rejections(Customer customer, VerificationSubmission submission) =>
        FluentActions.Invoking(() => customer.Submit(submission)).Should().Throw<InvalidInput>().Which.Findings.Select(finding => finding.Rule);

    private static DocumentDraft Document(string number, DocumentOrigin origin) => new()
    {
        EntityType = EntityType.Organization,
        IdentityDocumentType = IdentityDocumentType.RegistrationCertificate,
        DocumentNumber = number,
        DocumentIssueCountry = "LT",
        Origin = origin,
    };

    private static RelatedEntityDraft Entity(string name, EntityOrigin origin) =>
        new() { EntityType = EntityType.Individual, RelationType = "OWNER", FirstName = name, LastName = "Named", Origin = origin };
}
