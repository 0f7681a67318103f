using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Dialects.Yativo.ConfigureWebhook;

/// <summary>
/// Computes the id of an account's webhook, of which there is only one. If two instances create it at the same time, both compute the same id, and
/// the unique index rejects one of them. When its unit of work is retried, that instance finds the webhook of the other.
/// </summary>
internal static class WebhookId
{
    private const int Bytes = 16;

    /// <summary>Returns the id of the account's next webhook.</summary>
    /// <param name="last">
    /// The number of the account's last subscription of the dialect, so that the id of a deleted webhook is not used again.
    /// </param>
    /// <param name="account">The account.</param>
    /// <param name="dialect">The dialect.</param>
    public static Guid Next(long last, AccountId account, DialectName dialect) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"webhook\n{account.Value}\n{dialect.Value}\n{last}")))[..Bytes]);
}
