namespace Onboarding.Application.Common.Keys;

/// <summary>The key ring that protects what is stored encrypted, shared by all instances.</summary>
public interface IKeys
{
    /// <summary>Makes a key that protects all new data from now on; those there are go on opening what they protected.</summary>
    Guid Make();

    /// <summary>The key that protects new data.</summary>
    Guid Newest();
}
