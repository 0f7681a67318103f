using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>Finds that an account of a command does not exist yet, because its name is mistyped or because it is new.</summary>
internal static class NewAccounts
{
    /// <summary>The option that states that the account is new.</summary>
    public const string Option = "--new-account";

    /// <summary>
    /// Returns a sentence if nothing belongs to an account, with the nearest name of one that has clients; null if the account exists. The default
    /// account always does.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="uses">The kinds of things that can belong to an account.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <param name="mayBeNew">Whether the command has the option for a new account.</param>
    public static async Task<string?> ProblemOf(
        AccountId account, IEnumerable<IAccountUse> uses, CancellationToken cancellationToken, bool mayBeNew = true)
    {
        if (account == AccountId.Default)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var use in uses)
        {
            if (await use.IsUsed(account, cancellationToken))
            {
                return null;
            }

            names.AddRange(await use.Names(cancellationToken));
        }

        var nearest = EditDistance.Nearest(account.Value, names) is { } name ? $" The nearest one that has is {name}." : "";
        return $"The account {account} has no clients and no customers.{nearest}{(mayBeNew ? $" If it is new, add {Option}." : "")}";
    }
}
