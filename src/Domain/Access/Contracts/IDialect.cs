using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>A dialect, registered by its module. A client is granted dialects by name.</summary>
public interface IDialect
{
    /// <summary>The dialect's name.</summary>
    DialectName Name { get; }

    /// <summary>Names that the dialect had before. They are still accepted wherever a name is sent, and never shown.</summary>
    IReadOnlyList<string> FormerNames => [];

    /// <summary>The dialect's documented versions, one of which a client can be set to; empty if it has only one.</summary>
    IReadOnlyList<string> Profiles => [];
}
