using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// The data of a submission for verification, in the terms of its dialect and not validated yet. The dialect validates it and determines which of the
/// customer's data changes.
/// </summary>
public abstract record SubmittedData
{
    /// <summary>Person or organisation; null if the type is missing or invalid.</summary>
    public EntityType? Type { get; init; }

    /// <summary>JSON pointers of values that were sent but could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>Whether the type was sent but could not be read.</summary>
    public bool IsTypeUnreadable => Unreadable.Contains("/type");

    /// <summary>Whether the submission contains no data that could change the customer.</summary>
    public abstract bool HasNoChanges { get; }

    /// <summary>The form whose rules apply to the customer's own data.</summary>
    public abstract CustomerForm Form { get; }

    /// <summary>Returns every defect of the submission.</summary>
    /// <param name="known">The customer's current data. An update leaves the fields that it does not contain.</param>
    /// <param name="isUpdate">Whether the submission changes an earlier one; otherwise it must be complete.</param>
    /// <param name="classifiers">The permitted codes.</param>
    /// <param name="today">The current date, UTC.</param>
    public abstract IReadOnlyList<Finding> Findings(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today);

    /// <summary>Returns the names of the fields that the verification still needs after the submission.</summary>
    /// <param name="type">Person or organisation.</param>
    /// <param name="profile">The customer's data after the submission.</param>
    public virtual IReadOnlyList<string> Due(EntityType type, CustomerProfile profile) => [];

    /// <summary>
    /// Returns the patch by which a submission without defects changes the customer's data, so that every dialect and the risk model can read it
    /// there.
    /// </summary>
    /// <inheritdoc cref="Findings"/>
    public abstract CustomerPatch Patch(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today);
}
