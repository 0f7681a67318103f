namespace Onboarding.Application.Common.Preconditions;

/// <summary>
/// A resource whose responses have an entity tag, and whose changes can be conditional. Types implement it explicitly, so that JSON omits it.
/// </summary>
public interface IVersioned
{
    /// <summary>The tag of the state: 1 or more letters, digits and hyphens. It differs whenever the representation differs.</summary>
    string Tag { get; }
}
