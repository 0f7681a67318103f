using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Verification.SubmitVerification;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.Customers;
using static Onboarding.UnitTests.Verification.VerificationStage;

namespace Onboarding.UnitTests.Verification;

public class SubmitVerificationTests
{
    [Fact]
    public async Task A_submission_is_stored_with_its_files_and_the_customer_is_the_subject_of_the_audit_entry()
    {
        var customer = Customer();
        var ports = new Ports(customer);
        var (document, file) = (DocumentId.New(Now), PlainContent.From([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 100, new ValidationContext([]), "x")!);

        var receipt = await Send(ports, new(customer.Id, First(), [new(document, [(DocumentPurpose.Selfie, ports.Vault.Protect(file))], [])]));

        receipt.Should().BeEquivalentTo(new VerificationReceipt(customer.Id, EntityType.Individual, VerificationStatus.Submitted, customer.ChangedAt, customer.CommunicationNumber)
        {
            FirstName = "Alex Smith",
        });
        ports.Concerned.Should().Equal(customer.Id);
        ports.Contents.Should().ContainSingle().Which.Should().Match<DocumentContent>(
            content => content.DocumentId == document && content.Purpose == DocumentPurpose.Selfie && content.CustomerNumber == customer.Number);
    }

    [Fact]
    public async Task Without_a_customer_the_submission_is_rejected_with_its_other_defects()
    {
        var act = () => Send(new Ports(), new(null, Submission(new() { Defects = [Finding.Of(Defect, "/x")] }), []));

        (await act.Should().ThrowAsync<InvalidInput>()).Which.Findings.Select(finding => (finding.Rule, finding.Path))
            .Should().Equal((VerificationErrors.CustomerMissing, VerificationState.CustomerPath), (Defect, "/x"));
    }

    [Fact]
    public async Task A_customer_of_another_account_or_a_closed_one_is_not_found_even_with_other_defects()
    {
        var (customer, broken) = (Customer(), Submission(new() { Defects = [Finding.Of(Defect, "/x")] }));
        var closed = Customer();
        closed.Close(new(2026, 6, 1), "Bank", Now);

        await FluentActions.Awaiting(() => Send(new Ports(customer) { Account = new AccountId("other") }, new(customer.Id, broken, []))).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => Send(new Ports(closed), new(closed.Id, broken, []))).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => Send(new Ports(), new(CustomerId.New(Now), broken, []))).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task A_customer_of_another_business_unit_is_not_changed()
    {
        var customer = Domain.Customers.Customer.Register(
            new() { RequestedForm = Form, Requester = "x", EntityType = EntityType.Individual, Profile = new() { BusinessUnit = "NORTH" } }, new([(Domain.ReferenceData.Contracts.Classifier.BusinessUnit, "NORTH", "North")]), AccountId.Default, 1, Now);

        var act = () => Send(new Ports(customer) { BusinessUnits = ["SOUTH"] }, new(customer.Id, First(), []));

        await act.Should().ThrowAsync<NotFound>();
        customer.VerificationStatus.Should().BeNull();
    }

    [Fact]
    public async Task A_rejected_submission_stores_no_file()
    {
        var ports = new Ports(Customer());
        var file = PlainContent.From([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 100, new ValidationContext([]), "x")!;
        var customer = await ports.Find(AccountId.Default, 1L, default);

        var act = () => Send(ports, new(customer!.Id, First(EntityType.Organization), [new(DocumentId.New(Now), [(DocumentPurpose.Front, ports.Vault.Protect(file))], [])]));

        await act.Should().ThrowAsync<InvalidInput>();
        ports.Contents.Should().BeEmpty();
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(0, false)]
    public void Number_and_requester_have_1_to_256_characters(int length, bool isValid)
    {
        var validator = new SubmitVerificationValidator();
        var text = new string('x', length);

        validator.Validate(new SubmitVerification(null, First() with { CommunicationNumber = text }, [])).IsValid.Should().Be(isValid);
        validator.Validate(new SubmitVerification(null, First() with { Requester = text }, [])).IsValid.Should().Be(isValid);
    }

    [Fact]
    public void The_audit_trail_has_the_requester_and_number_of_the_submission()
    {
        var submission = First();

        var command = new SubmitVerification(null, submission, []);

        (command.AuditUser, command.Reference).Should().Be((submission.Requester, submission.CommunicationNumber));
    }

    private static Task<VerificationReceipt> Send(Ports ports, SubmitVerification command) => new SubmitVerificationHandler(
        new VerifiedCustomers(ports, ports, ports.Vault, ports, ports, TimeProvider.System, new())).Handle(command, default);
}
