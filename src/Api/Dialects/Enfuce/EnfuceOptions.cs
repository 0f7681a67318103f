using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Configuration section <c>Enfuce</c>.</summary>
public sealed class EnfuceOptions
{
    /// <summary>The longest customerNumber: 32 by the first page, 64 by later ones (E3).</summary>
    public int CustomerNumberLength { get; set; } = 32;

    /// <summary>Which list of locales holds, named by its length: 140 by the first page, 143 by later ones (E6).</summary>
    public int Locales { get; set; } = EnfuceLocales.First;

    /// <summary>Accounts whose cards are sponsored by another's licence (BIN sponsorship): more is mandatory for their customers (E5, E10).</summary>
    public IReadOnlyList<string> SponsoredAccounts { get; set; } = [];

    /// <summary>The largest body, in bytes; a larger one is answered 413.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The form that customers of an account fill in.</summary>
    internal CustomerForm FormOf(AccountId account) => SponsoredAccounts.Contains(account.Value) ? EnfuceForms.Sponsored : EnfuceForms.Customer;

    /// <summary>Rejects what means nothing.</summary>
    internal void Check()
    {
        if (CustomerNumberLength is < 1 or > CustomerFields.NumberMaxLength || MaxBodyBytes < 1 || !EnfuceLocales.Exists(Locales))
        {
            throw new InvalidOperationException(
                $"Enfuce__CustomerNumberLength is a number from 1 to {CustomerFields.NumberMaxLength}, Enfuce__Locales {EnfuceLocales.First} or {EnfuceLocales.Later}, "
                + "Enfuce__MaxBodyBytes at least 1.");
        }
    }
}
