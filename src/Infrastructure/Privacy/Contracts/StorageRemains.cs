using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Privacy;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Privacy.Contracts;

/// <summary>Removes the remains of changed and deleted rows from the files of the database.</summary>
public static class StorageRemains
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Removes the remains of changed and deleted rows from the files of the database, as the setting <c>Privacy__Compact</c> allows. Returns false
    /// if others use the database all the time.
    /// </summary>
    public static async Task<bool> RemoveRemains(this IServiceProvider services, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await services.GetRequiredService<IProvider>().RemoveRemains(
                    services.GetRequiredService<PrivacyOptions>().Compact, cancellationToken))
                {
                    return true;
                }
            }
            catch (DbException) when (!cancellationToken.IsCancellationRequested)
            {
                // The database is in use.
            }

            if (attempt == Attempts)
            {
                return false;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
