using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Creates a database that does not exist, at the start and with a warning, because with a wrong connection string the service would otherwise look
/// healthy and empty.
/// </summary>
/// <param name="connection">The connection string.</param>
/// <param name="options">The settings.</param>
/// <param name="logger">The log.</param>
internal sealed partial class NewDatabase(ConnectionString connection, DatabaseOptions options, ILogger<NewDatabase> logger)
{
    /// <summary>Throws <see cref="InvalidOperationException"/> if the database does not exist and must not be created.</summary>
    public void RejectIfMissing(bool exists)
    {
        if (!exists && !options.CreateIfMissing)
        {
            throw new InvalidOperationException(
                $"The database {connection.Target} does not exist, and Database__CreateIfMissing=false forbids creating it. "
                + "The command migrate --create creates it.");
        }
    }

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> if the folder of a file that was set does not exist; makes that of the default file.
    /// </summary>
    public void PrepareFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (connection.IsSet)
        {
            throw new InvalidOperationException($"The folder {folder} of ConnectionStrings__Onboarding does not exist.");
        }

        RejectIfMissing(exists: false);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Logs that a database is new.</summary>
    public void Report() => Created(connection.Target);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database {Target} is new and empty.")]
    private partial void Created(string target);
}
