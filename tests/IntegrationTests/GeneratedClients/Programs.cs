namespace Onboarding.IntegrationTests.GeneratedClients;

/// <summary>The programs that use generated clients: files <c>*.program.cs</c>, which are not compiled before the client is there.</summary>
internal static class Programs
{
    /// <summary>Returns the source of a program by its folder and name, as in <c>Dialects.Amlyze.Client</c>.</summary>
    public static string Read(string name)
    {
        using var source = typeof(Programs).Assembly.GetManifestResourceStream($"Onboarding.IntegrationTests.{name}.program.cs")
            ?? throw new InvalidOperationException($"There is no program {name}.");
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }
}
