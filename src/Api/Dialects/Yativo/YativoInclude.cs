using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The lists that a request for a customer includes. They are empty, because this service does not have such data.</summary>
internal sealed class YativoInclude
{
    private const string All = "all";

    private static readonly string[] Known = ["deposits", "payouts", "virtualaccounts", "virtual_cards", "crypto_wallets", All];

    private readonly string[] _words;

    private YativoInclude(string[] words) => _words = words;

    /// <summary>Reads a list of words, separated by commas; null for none. Throws <see cref="InvalidInput"/> for an unknown word.</summary>
    public static YativoInclude? Of(string? text)
    {
        var words = text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.All(Known.Contains) ? words.Length == 0 ? null : new(words) : throw new InvalidInput(
            [Finding.Of(YativoFields.WordUnknown, "/include", "include")]);
    }

    /// <summary>Returns the customer with the included lists.</summary>
    public CustomerBody AddTo(CustomerBody customer) => customer with
    {
        Deposits = Of("deposits", customer.Deposits),
        Payouts = Of("payouts", customer.Payouts),
        Swaps = Of(All, customer.Swaps),
        CustomerVirtualAccounts = Of("virtualaccounts", customer.CustomerVirtualAccounts),
        VirtualCards = Of("virtual_cards", customer.VirtualCards),
        CryptoWallets = Of("crypto_wallets", customer.CryptoWallets),
    };

    private IReadOnlyList<string>? Of(string word, IReadOnlyList<string>? otherwise) =>
        _words.Contains(word) || _words.Contains(All) ? [] : otherwise;
}
