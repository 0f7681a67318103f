using System.CommandLine;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>A word of the command line and what follows it. Whoever has one registers it (<c>AddVerb</c>); it is found by that.</summary>
internal interface ICliCommand
{
    /// <summary>The word, its options and what it does.</summary>
    Command CreateCommand();
}
