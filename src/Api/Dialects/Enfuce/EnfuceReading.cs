using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>By what a request is read.</summary>
/// <param name="Role">Private or corporate, as the path says.</param>
/// <param name="Form">The form whose rules hold.</param>
/// <param name="AuditUser">The audit user.</param>
/// <param name="NumberLength">The longest customerNumber.</param>
/// <param name="Locales">The locales that are taken.</param>
/// <param name="LastDay">The last day on which something can have happened: the day it is where it is latest, UTC+14.</param>
internal sealed record EnfuceReading(EntityType Role, CustomerForm Form, string AuditUser, int NumberLength, FrozenSet<string> Locales, DateOnly LastDay);
