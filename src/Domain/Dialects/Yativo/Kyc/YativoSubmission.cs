using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The data of a submission for verification (yativo.md, K2): of a person or a business, by <see cref="SubmittedData.Type"/>.</summary>
public sealed record YativoSubmission : SubmittedData
{
    /// <summary>The data of a person.</summary>
    public PersonKyc Person { get; init; } = new();

    /// <summary>The data of a business.</summary>
    public BusinessKyc Business { get; init; } = new();

    /// <summary>The defects of the files.</summary>
    public IReadOnlyList<Finding> Files { get; init; } = [];

    /// <inheritdoc/>
    public override bool HasNoChanges => Person == new PersonKyc() && Business == new BusinessKyc() && Unreadable.Count == 0 && Files.Count == 0;

    /// <inheritdoc/>
    public override CustomerForm Form => YativoForms.Customer;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Findings(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) =>
        KycRules.Findings(this, known, isUpdate, classifiers, today);

    /// <inheritdoc/>
    public override CustomerPatch Patch(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) => Type == EntityType.Organization
        ? KycPatch.Of(Business, known, isUpdate, classifiers, today)
        : KycPatch.Of(Person, known, isUpdate, classifiers, today);
}
