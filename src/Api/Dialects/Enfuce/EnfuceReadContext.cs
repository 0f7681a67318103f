using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The data that the reader needs besides the body of a request.</summary>
/// <param name="Role">The role in the path: private or corporate.</param>
/// <param name="Form">The form of the customer.</param>
/// <param name="AuditUser">The audit user.</param>
/// <param name="NumberLength">The maximum length of customerNumber.</param>
/// <param name="Locales">The accepted locales.</param>
/// <param name="LastDay">The latest date that is not in the future anywhere: the current date at UTC+14.</param>
internal sealed record EnfuceReadContext(
    EntityType Role, CustomerForm Form, string AuditUser, int NumberLength, FrozenSet<string> Locales, DateOnly LastDay);
