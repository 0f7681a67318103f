using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>The context of the rules: the form, the customer's entity type and the classifiers.</summary>
/// <param name="Form">The form of the request.</param>
/// <param name="EntityType">
/// The customer's type; null if it is missing. The published tables differ by this type, also for the elements of lists.
/// </param>
/// <param name="Classifiers">The permitted codes.</param>
/// <param name="LastDay">The latest day that is not in the future (<see cref="BirthDates.LastDay"/>).</param>
public readonly record struct RuleContext(CustomerForm Form, EntityType? EntityType, Classifiers Classifiers, DateOnly LastDay);
