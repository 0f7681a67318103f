using System.CommandLine;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>A command of the command line. A module registers its commands with <see cref="CommandLineModule.AddCliCommand"/>.</summary>
internal interface ICliCommand
{
    /// <summary>Creates the command with its options and its action.</summary>
    Command CreateCommand();

    /// <summary>Returns whether the arguments are those of this command and need no database.</summary>
    bool IsOffline(ParseResult parsed) => false;
}
