using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Dialects.Yativo.ConfigureWebhook;

/// <summary>
/// Ids of webhooks of which an account has one. Two instances that make the first one at the same time give it the same id: one of them is rejected by the
/// index, and finds the other's when its work runs again.
/// </summary>
internal static class WebhookId
{
    private const int Bytes = 16;

    /// <summary>The id of the next one.</summary>
    /// <param name="last">The number of the one before, so that none comes back after it ended.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="dialect">Whose envelope it has.</param>
    public static Guid After(long last, AccountId account, DialectName dialect) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"webhook\n{account.Value}\n{dialect.Value}\n{last}")))[..Bytes]);
}
