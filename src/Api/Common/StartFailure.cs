using System.Reflection;
using System.Text.RegularExpressions;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Api.Common;

/// <summary>The message about a failed start: the reason, without stack trace and type names.</summary>
internal static partial class StartFailure
{
    private const string Prefix = "Onboarding cannot run: ";

    /// <summary>Returns the lines: one for each wrong setting, otherwise one.</summary>
    public static IEnumerable<string> Lines(Exception failure)
    {
        while (failure is TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 }
            && failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure is InvalidOperationException && Conversion().Match(failure.Message) is { Success: true } conversion
            ? [$"{Prefix}{KnownSetting.WrittenName(conversion.Groups["key"].Value)} is '{conversion.Groups["value"].Value}', which cannot be read."]
            : failure.Message.Split(
                ['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Prefix + line);
    }

    // The framework's binder, for the sections of ASP.NET Core. Its message ends with a type.
    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>[^']+)' to type ", RegexOptions.Singleline)]
    private static partial Regex Conversion();
}
