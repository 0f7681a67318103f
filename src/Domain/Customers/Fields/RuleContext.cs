using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Customers.Fields;

/// <summary>What a rule is judged by: the form, the customer's entity type (unknown while it is missing) and the classifiers of the moment.</summary>
/// <param name="Form">The form the request fills in.</param>
/// <param name="EntityType">The customer's type: the published tables differ by the page's type, also for the lists below.</param>
/// <param name="Classifiers">The codes that may be used.</param>
public readonly record struct RuleContext(CustomerForm Form, EntityType? EntityType, Classifiers Classifiers);
