using System.ComponentModel.DataAnnotations;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Configuration section <c>Enfuce</c>.</summary>
[SettingsSection("Enfuce")]
public sealed class EnfuceOptions
{
    /// <summary>The maximum length of customerNumber: 32 by the first page, 64 by later ones.</summary>
    [Range(1, CustomerFields.NumberMaxLength)]
    public int CustomerNumberLength { get; set; } = 32;

    /// <summary>The list of accepted locales, by its length: 140 by the first page, 143 by later ones.</summary>
    [OneOf(EnfuceLocales.First, EnfuceLocales.Later)]
    public int Locales { get; set; } = EnfuceLocales.First;

    /// <summary>
    /// The accounts whose cards are issued under the licence of another company (BIN sponsorship). Their customers have more mandatory
    /// fields.
    /// </summary>
    public IReadOnlyList<string> SponsoredAccounts { get; set; } = [];

    /// <summary>The maximum size of a body, in bytes; a larger one is rejected with 413.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The policy for members that the published bodies do not have.</summary>
    public UnknownNamesPolicy UnknownNames { get; set; } = UnknownNamesPolicy.Ignore;

    /// <summary>Returns the form of the customers of an account.</summary>
    internal CustomerForm FormOf(AccountId account) => SponsoredAccounts.Contains(account.Value) ? EnfuceForms.Sponsored : EnfuceForms.Customer;
}
