namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>What a request does with its customer.</summary>
public enum RequestAction
{
    /// <summary>Registers a new customer.</summary>
    Create,

    /// <summary>Replaces the data of a customer.</summary>
    Update,
}
