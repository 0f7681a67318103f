using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Contracts;

/// <summary>
/// What a submission for verification states of a customer, as the dialect that takes it knows it; nothing is checked yet. The dialect judges it and says what
/// of the customer's data it changes.
/// </summary>
public abstract record SubmittedData
{
    /// <summary>Whether of a person or an organisation; null if it does not say, or says neither.</summary>
    public EntityType? Type { get; init; }

    /// <summary>JSON pointers of values that were sent but could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>Whether a value was sent for the type that could not be read.</summary>
    public bool IsTypeUnreadable => Unreadable.Contains("/type");

    /// <summary>Whether it states nothing that could change.</summary>
    public abstract bool StatesNothing { get; }

    /// <summary>The form whose rules hold for the customer's own data.</summary>
    public abstract CustomerForm Form { get; }

    /// <summary>Every defect of what is stated.</summary>
    /// <param name="known">The customer's data, which an update leaves as they are where it states nothing.</param>
    /// <param name="isUpdate">Whether an earlier submission is changed; else this one has to be whole.</param>
    /// <param name="classifiers">The codes that may be used.</param>
    /// <param name="today">The day it is, UTC.</param>
    public abstract IReadOnlyList<Finding> Findings(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today);

    /// <summary>What of the customer's data changes, so that every dialect and the risk model find it; of data without defects.</summary>
    /// <inheritdoc cref="Findings"/>
    public abstract CustomerPatch Patch(CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today);
}
