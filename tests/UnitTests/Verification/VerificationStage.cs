using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Verification;

/// <summary>Customers and submissions that belong to no dialect.</summary>
internal static class VerificationStage
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Rule Defect = Rule.Unpublished("defect", "It is defective");

    /// <summary>A form without required fields.</summary>
    public static readonly CustomerForm Form = new("any customer", new DialectName("any")) { InitialStatus = CustomerStatus.Pending };

    public static Customer Customer(EntityType type = EntityType.Individual) => Domain.Customers.Customer.Register(
        new() { RequestedForm = Form, Requester = "Payments", EntityType = type, Profile = new() { FullName = "Alex Smith" } }, Seed.Classifiers, AccountId.Default, 1, Now);

    public static VerificationSubmission Submission(TestSubmission data, bool isUpdate = false) => new()
    {
        CommunicationNumber = $"v-{Guid.NewGuid()}",
        Requester = "Payments",
        Category = "IND",
        IsUpdate = isUpdate,
        Data = data,
    };

    public static VerificationSubmission First(EntityType type = EntityType.Individual) => Submission(new() { Type = type });

    public static VerificationSubmission Update(EntityType type = EntityType.Individual) => Submission(new() { Type = type }, isUpdate: true);

    public static Customer Submit(this Customer customer, VerificationSubmission submission)
    {
        customer.SubmitVerification(submission, Seed.Classifiers, Now);
        return customer;
    }

    /// <summary>Applies the outcome of the last submission.</summary>
    public static Customer Decide(this Customer customer, bool isAccepted, string? ground = null)
    {
        customer.ApplyOutcome(RiskLevel.Low, isAccepted, customer.Version);
        customer.ApplyVerificationOutcome(customer.CommunicationNumber, customer.Version, isAccepted, ground, Now);
        return customer;
    }

    /// <summary>The data that a dialect would read from a request.</summary>
    internal sealed record TestSubmission : SubmittedData
    {
        public bool IsEmpty { get; init; }

        public IReadOnlyList<Finding> Defects { get; init; } = [];

        public CustomerPatch Changes { get; init; } = new();

        public override bool HasNoChanges => IsEmpty;

        public override CustomerForm Form => VerificationStage.Form;

        public override IReadOnlyList<Finding> Findings(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) => Defects;

        public override CustomerPatch Patch(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) => Changes;
    }
}
