namespace Onboarding.Api.Common;

/// <summary>
/// Settings that had another name in an earlier version. The former name is still accepted, and a start that uses it logs a warning with the present
/// name. If both are set, the present one applies.
/// </summary>
internal sealed partial class FormerSettings(IReadOnlyList<(string Former, string Present)> used, ILogger<FormerSettings> logger) : IHostedService
{
    private static readonly (string Former, string Present)[] Names = [("Retention:RefusedRecordsDays", "Retention:RejectedRecordsDays")];

    /// <summary>Returns whether a name with colons is a former one.</summary>
    public static bool IsFormer(string key) => Names.Any(name => name.Former.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Adds the present name of each former one that the configuration contains, and returns both as environment variables write them.
    /// </summary>
    public static IReadOnlyList<(string Former, string Present)> Translate(IConfigurationManager configuration)
    {
        var names = Names.Where(name => configuration[name.Former] is not null && configuration[name.Present] is null).ToList();
        configuration.AddInMemoryCollection(names.Select(name => KeyValuePair.Create(name.Present, configuration[name.Former])));
        return [.. names.Select(name => (Variable(name.Former), Variable(name.Present)))];
    }

    /// <summary>Logs the former names in use.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (former, present) in used)
        {
            Deprecated(former, present);
        }

        return Task.CompletedTask;
    }

    /// <summary>Does nothing.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The setting {Former} is deprecated: use {Present}.")]
    private partial void Deprecated(string former, string present);
}
