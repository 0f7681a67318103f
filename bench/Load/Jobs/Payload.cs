namespace Onboarding.Load.Jobs;

/// <summary>Reads the texts under <c>Payloads/</c>.</summary>
internal static class Payload
{
    /// <summary>The placeholder of the communication number.</summary>
    public const string Communication = "@COMMUNICATION@";

    /// <summary>The placeholder of the external id.</summary>
    public const string External = "@EXTERNAL@";

    /// <summary>The placeholder of a name that differs from customer to customer.</summary>
    public const string Name = "@NAME@";

    /// <summary>The placeholder of a status, including its quotes.</summary>
    public const string Status = "@STATUS@";

    /// <summary>The placeholder of a category, including its quotes.</summary>
    public const string Category = "@CATEGORY@";

    /// <summary>The placeholder of a risk level, including its quotes.</summary>
    public const string Level = "@LEVEL@";

    /// <summary>The placeholder of a country, including its quotes.</summary>
    public const string Citizenship = "@CITIZENSHIP@";

    public static string Text(string name)
    {
        using var stream = typeof(Payload).Assembly.GetManifestResourceStream(name + ".json") ?? throw new UsageException($"there is no payload {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
