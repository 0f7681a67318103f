namespace Onboarding.Load.Jobs;

/// <summary>The texts under <c>Payloads/</c>.</summary>
internal static class Payload
{
    /// <summary>Stands for the communication number.</summary>
    public const string Communication = "@COMMUNICATION@";

    /// <summary>Stands for the external id.</summary>
    public const string External = "@EXTERNAL@";

    /// <summary>Stands for a name that differs from customer to customer.</summary>
    public const string Name = "@NAME@";

    /// <summary>Stands for a status, its quotes included.</summary>
    public const string Status = "@STATUS@";

    /// <summary>Stands for a category, its quotes included.</summary>
    public const string Category = "@CATEGORY@";

    /// <summary>Stands for a level of risk, its quotes included.</summary>
    public const string Level = "@LEVEL@";

    public static string Text(string name)
    {
        using var stream = typeof(Payload).Assembly.GetManifestResourceStream(name + ".json") ?? throw new UsageException($"there is no payload {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
