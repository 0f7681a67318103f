using System.Text.Json;
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

    /// <summary>The published answers that have no field here, as they were sent.</summary>
    public IDictionary<string, JsonElement> OtherAnswers { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The members that no page has, as they were sent.</summary>
    public IDictionary<string, JsonElement> UnknownAnswers { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Whether the fields that only the newest page requires are mandatory. Otherwise they are listed as due.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether state and postal code of a person's address must be those of its country, as the pages require of a change.</summary>
    public bool ChecksParts { get; init; }

    /// <inheritdoc/>
    public override bool HasNoChanges => Person == new PersonKyc() && Business == new BusinessKyc() && Unreadable.Count == 0 && Files.Count == 0
        && OtherAnswers.Count == 0 && UnknownAnswers.Count == 0;

    /// <inheritdoc/>
    public override CustomerForm Form => YativoForms.Verified;

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Findings(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) =>
        KycRules.Findings(this, known, isUpdate, classifiers, today);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Due(EntityType type, CustomerProfile profile) => KycDue.Of(type, profile);

    /// <inheritdoc/>
    public override CustomerPatch Patch(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today) => Type == EntityType.Organization
        ? KycPatch.OfBusiness(this, known, isUpdate, classifiers, today)
        : KycPatch.OfPerson(this, known, isUpdate, classifiers, today);
}
